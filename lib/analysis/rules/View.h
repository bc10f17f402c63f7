// What a rule sees: the facts of one function and what the judgements make of them. And what it
// says: findings, whose words are the catalogue's.
#pragma once

#include "findings/Finding.h"
#include "flow/LockDiscipline.h"
#include "flow/Moves.h"
#include "flow/Scratch.h"
#include "flow/Signals.h"
#include "flow/Threads.h"
#include "flow/Wrappers.h"
#include "rules/UnitView.h"
#include "types/TypeJudge.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace fearless::check {

/// One function, with its flow. Everything is computed once and shared by the rules.
class FunctionView {
public:
  FunctionView(const FunctionFacts &F, FactBook &Facts, EffectBook &Effects,
               const WrapperBook &Wrappers, const LockDiscipline &Discipline, TypeJudge &Types);

  const FunctionFacts &F;
  FactBook &Facts;
  EffectBook &Effects;
  const WrapperBook &Wrappers;
  const LockDiscipline &Discipline;
  TypeJudge &Types;

  /// Calls `Visit` for each fact with the threads that may run before it.
  void eachFact(llvm::function_ref<void(const Threads::State &, const Fact &)> Visit) const;
  /// Calls `Visit` for each end of a variable that a thread borrows, with the threads that may run
  /// before it.
  void eachEnd(const clang::VarDecl *Var,
               llvm::function_ref<void(const Threads::State &, const Fact &)> Visit) const;
  /// The threads that may still run when the function returns.
  const Threads::State &atExit() const { return Exit; }
  const std::vector<Conflict> &conflicts() const { return Clashes.All; }
  /// Those over a plain variable by which the sides tell each other something, and those over an
  /// atomic that both change in two steps: rule `weak-sync`. They are not among conflicts().
  const std::vector<Conflict> &signals() const { return Signals.All; }
  /// Whether these are all: a function that is too large is not compared to the end.
  bool isComplete() const { return Clashes.Complete; }
  const std::vector<std::vector<ThreadUse>> &threadUses() const { return Uses; }

  /// Whether the handle place stands for the thread of `Id`.
  bool standsFor(const Place &Handle, SpawnId Id) const { return Tokens.standsFor(Handle, Id); }
  /// Whether the place, or something that it is part of, synchronises itself.
  bool isSynchronised(const Place &P) const;
  /// Whether the thread can be joined by the destructor of the object whose member its handle is:
  /// Yes, No, or Unknown when a destructor is not seen.
  Answer joinedByOwner(SpawnId Id) const;
  /// Whether it is the handle member's own destructor that joins, after later members are gone.
  bool joinedByMember(SpawnId Id) const;
  /// Whether `One` is followed, as its scope is left, by the death of the thread's joinable handle,
  /// which ends the program: nothing outlives that.
  bool terminatesAfter(const Fact &One, SpawnId Id) const;

private:
  Threads Tokens;
  Solution<Threads> Live;
  Threads::State Exit;
  struct End {
    Threads::State Before;
    const Fact *At;
  };
  llvm::DenseMap<const clang::VarDecl *, std::vector<End>> Ends; // of borrowed variables
  Conflicts Clashes, Signals;
  std::vector<std::vector<ThreadUse>> Uses;
  void dropExplained();
};

/// One class.
struct ClassView {
  const clang::CXXRecordDecl &Class;
  FactBook &Facts;
  EffectBook &Effects;
  const WrapperBook &Wrappers;
  const LockDiscipline &Discipline;
  TypeJudge &Types;
};

/// Whether the place, or something that it is part of, synchronises itself.
bool synchronises(FactBook &Facts, TypeJudge &Types, const Place &P);

/// Where rules put their findings.
class Report {
public:
  Report(const clang::ASTContext &Ctx, const FactBook &Facts, std::vector<Finding> &Out)
      : Ctx(Ctx), Facts(Facts), Out(Out) {}

  void add(Finding F) { Out.push_back(std::move(F)); }
  size_t size() const { return Out.size(); }
  Finding &last() { return Out.back(); }
  /// Adds the notes of a because chain, outermost step first; what lies inside the standard
  /// library is folded. `At` is where steps without a declaration of their own are shown.
  void because(Finding &F, const Verdict &V, clang::SourceLocation At) const;
  /// The innermost field, capture or class of the user's on the way to the culprit; null without.
  const clang::NamedDecl *culpritMember(const Verdict &V) const;

  /// A type and a declaration's name as the user wrote them.
  std::string name(clang::QualType T) const;
  std::string name(const clang::NamedDecl *D) const;

  const clang::ASTContext &Ctx;

private:
  void leaf(Finding &F, const Reason &R, clang::SourceLocation Here) const;

  const FactBook &Facts;
  std::vector<Finding> &Out;
};

/// The step of a because chain that is to blame: its last one or, of plain data that several
/// threads reach, the one that lets them. Null for an empty chain.
const Reason *culprit(const Verdict &V);

/// How a capture by reference can become a value of the thread's own.
enum class Capture : unsigned char { Copy, Move };

/// The edit that captures `C` of `S` by value instead: `[&x]` becomes `[x]` or
/// `[x = std::move(x)]`, and `[&]` the explicit captures that it stands for. Null when the lambda's
/// text is not at hand (a macro).
clang::FixItHint captureByValue(const Spawn &S, const Crossing &C, Capture How,
                                const clang::ASTContext &Ctx);

/// The edit that makes a static or global of arithmetic type atomic, where that compiles; null
/// elsewhere.
clang::FixItHint makeAtomic(const clang::VarDecl *Var, const FunctionView &V, const Report &Out);

/// The edit that gives each thread a static local of its own, where that compiles and changes
/// nothing for one thread: no call reads what an earlier one left in it. Null elsewhere.
clang::FixItHint makeThreadLocal(const clang::VarDecl *Var, const FunctionView &V);

/// The rules. A catalogue line without a body here is a link error.
void Send(const FunctionView &V, Report &Out);
void Borrow(const FunctionView &V, Report &Out);
void Exclusive(const FunctionView &V, Report &Out);
void Moved(const FunctionView &V, Report &Out);
void SharedStatic(const FunctionView &V, Report &Out);
void GuardEscape(const FunctionView &V, Report &Out);
void ThreadHandle(const FunctionView &V, Report &Out);
void WeakSync(const FunctionView &V, Report &Out);
void WeakSyncThreads(const FunctionView &V, Report &Out);
void ExclusiveArguments(const FunctionView &V, Report &Out);
void SendTag(const ClassView &V, Report &Out);
void WeakSyncMembers(const ClassView &V, Report &Out);
void ExclusiveMembers(const ClassView &V, Report &Out);
void GuardedBy(const UnitView &V, Report &Out);
void GuardEscapeMembers(const UnitView &V, Report &Out);
void LockOrder(const UnitView &V, Report &Out);
void HeldAcrossWait(const UnitView &V, Report &Out);

/// Parts of rules send, borrow, exclusive and thread-handle that live in files of their own.
void ThreadHandleReuse(const FunctionView &V, Report &Out);
void SendResult(const FunctionView &V, SpawnId Id, Report &Out);
bool isShareable(const FunctionView &V, const clang::CXXRecordDecl &Closure);
/// Whether rule `exclusive` tells the conflict; of shared owners and globals, rules send and
/// shared-static do.
bool isExclusives(const Conflict &C);
bool isToldByExclusive(const FunctionView &V, const Crossing &C);
void tellConflict(Finding &F, const Conflict &X, SpawnId Id, const FunctionFacts &Facts);
void tellSendRemedy(Finding &F, clang::SourceLocation At, const Verdict &Why, const Report &Out);
/// What rule `exclusive` says of a conflict within a function.
Finding exclusiveStory(const Conflict &C, const FunctionView &V, const Report &Out);
void tellUse(Finding &F, const Effect &E);
void tellExclusiveRemedy(Finding &F, const Place &Used, clang::SourceLocation At,
                         const FunctionView &V, const Report &Out);
void BorrowTemporary(const FunctionView &V, SpawnId Id, const Crossing &C, Report &Out);
bool isOwnChannel(const FunctionView &V, const Crossing &C);
void BorrowReceived(const FunctionView &V, SpawnId Id, Report &Out);
void BorrowFields(const FunctionView &V, SpawnId Id, const Crossing &C, Report &Out);
std::string borrowed(const Crossing &C);
/// What rule `borrow` says of a crossing, culprit first.
Finding borrowHeadline(const Spawn &S, const Crossing &C, const Report &Out);
void tellBorrowRemedy(Finding &F, const FunctionView &V, SpawnId Id, const Crossing &C,
                      const Report &Out);
void tellStart(Finding &F, const FunctionView &V, SpawnId Id);

} // namespace fearless::check
