// The inside of TypeJudge, shared by its three parts:
//   TypeJudge.cpp  the memo, recursion, and the language's own types
//   Axioms.cpp     what each kind of modelled type means
//   Structure.cpp  classes that no model and no tag describes: bases, fields, captures
//
// Terms: to *ask* is to look a judgment up or to decide and remember it; to *decide* is one step of
// deciding, whose parts are asked. A *part* is what a type contains (field, element, capture); a
// *pointee* is what it reaches.
#pragma once

#include "types/TypeJudge.h"

namespace fearless::check {

/// Whether a positive tag counts.
enum class Belief { Tags, StructureOnly };

/// How the dynamic type behind a pointer may differ from its static type.
enum class Behind {
  Owner,    // `unique_ptr<Shape>`: any derived class, that is why it is a pointer
  Reference // `Shape &`: mostly the thing itself; a derived class for sure if Shape is abstract
};

struct TypeJudge::Impl {
  Impl(const clang::ASTContext &Ctx, const Models &M) : Ctx(Ctx), M(M) {}

  const clang::ASTContext &Ctx;
  const Models &M;

  // ---- TypeJudge.cpp
  const Verdict &remembered(Marker Mk, clang::QualType T);
  Verdict ask(Marker Mk, clang::QualType T);
  Verdict decide(Marker Mk, clang::QualType T);
  Verdict record(Marker Mk, clang::QualType T, const clang::CXXRecordDecl &D, Belief B);
  Verdict reference(Marker Mk, clang::QualType Pointee);
  /// As ask, of something inside: a lock inside a class does not stop the class from being Send.
  Verdict part(Marker Mk, clang::QualType T);
  /// As ask, of something behind a pointer, which may be of a derived class.
  Verdict pointee(Marker Mk, clang::QualType T, Behind B);
  bool isLock(clang::QualType T) const;

  // ---- Axioms.cpp
  Verdict modelled(Marker Mk, clang::QualType T, const clang::CXXRecordDecl &D,
                   const TypeModel &Model);
  Verdict view(Marker Mk, clang::QualType T, const clang::CXXRecordDecl &D, const TypeModel *Model);

  // ---- Structure.cpp
  Verdict structure(Marker Mk, clang::QualType T, const clang::CXXRecordDecl &D);

private:
  // The memo. A result that leaned on a judgment still open (a recursive class) is only a
  // candidate until the outermost such judgment is decided.
  using Question = std::pair<unsigned, const void *>;
  struct Candidate {
    Verdict V;
    unsigned LeansOn; // the depth of the outermost open judgment that it assumed
  };
  llvm::DenseMap<Question, std::unique_ptr<const Verdict>> Known;
  llvm::DenseMap<Question, Candidate> Candidates;
  llvm::SmallVector<Question, 8> CandidateOrder;
  llvm::DenseMap<Question, unsigned> Open; // depth of each judgment under way
  llvm::SmallVector<unsigned, 16> LeansOn; // per depth, the outermost open judgment assumed
  static constexpr unsigned Nothing = ~0u;

  Question question(Marker Mk, clang::QualType T) const;
  void lean(unsigned Depth);
  const Verdict *close(Question Q, const Verdict &V, unsigned FirstCandidate);
  void dropCandidates(unsigned From);

  Verdict pairOf(Marker First, Marker Second, clang::QualType T);
  Verdict elements(Marker Mk, clang::QualType T, const clang::CXXRecordDecl &D,
                   const TypeModel &Model, unsigned From = 0);
  Verdict uniqueOwner(Marker Mk, clang::QualType T, const clang::CXXRecordDecl &D,
                      const TypeModel &Model);
  Verdict sharedOwner(Marker Mk, clang::QualType T, clang::QualType Owned);
  Verdict sharedReader(Marker Mk, clang::QualType T, clang::QualType Owned);
  clang::QualType viewed(clang::QualType T, const clang::CXXRecordDecl &D, const TypeModel *Model);

  bool asksForSend(const clang::CXXRecordDecl &D) const;
  Verdict closure(Marker Mk, const clang::CXXRecordDecl &D);
  Verdict field(Marker Mk, const clang::FieldDecl &F, const Tags &Own);
  Verdict guarded(Marker Mk, const clang::FieldDecl &F);
  bool isStateless(const clang::CXXRecordDecl &D) const;
};

// ---- building verdicts

inline Verdict yes() { return {}; }

inline Verdict leaf(Answer A, Reason::Kind K, Marker Mk, clang::QualType T,
                    const clang::NamedDecl *Member = nullptr) {
  return {A, {Reason{K, Mk, T, Member}}};
}

/// One step inward: what made `Inner` fail is reached through `Step`.
Verdict within(const Reason &Step, Verdict Inner);

/// Keeps the worse of two, the first of equals.
inline void worsen(Verdict &Worst, Verdict V) {
  if (V.A < Worst.A)
    Worst = std::move(V);
}

/// The template behind a specialisation that nobody has completed; null for other classes.
const clang::CXXRecordDecl *unfinishedPattern(const clang::CXXRecordDecl &D);

/// The arguments of `T`, packs spread out, as written where the user wrote them.
llvm::SmallVector<clang::TemplateArgument, 4> templateArguments(clang::QualType T,
                                                                const clang::CXXRecordDecl &D);

} // namespace fearless::check
