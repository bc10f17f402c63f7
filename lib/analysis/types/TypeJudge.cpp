// Decides the judgments on the language's own types, and remembers every decision.
//
// Recursion is coinductive: `struct Node { std::unique_ptr<Node> Next; };` asks about Node while
// Node is being judged, and is told Yes. What leaned on such an assumption is remembered only once
// the assumption has proved right.
#include "types/JudgeImpl.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

namespace fearless::check {

using clang::QualType;

TypeJudge::TypeJudge(const clang::ASTContext &Ctx, const Models &M)
    : I(std::make_unique<Impl>(Ctx, M)) {}
TypeJudge::~TypeJudge() = default;

const Verdict &TypeJudge::judge(Marker M, QualType T) { return I->remembered(M, T); }

Verdict TypeJudge::judgeStructure(Marker M, QualType T) {
  const clang::CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D || T->isDependentType())
    return judge(M, T);
  return I->record(M, T, *D, Belief::StructureOnly);
}

Verdict within(const Reason &Step, Verdict Inner) {
  if (!Inner.yes())
    Inner.Because.insert(Inner.Because.begin(), Step);
  return Inner;
}

// ---- memo and recursion

/// `const` is about who writes: reading through `const T &` is what Sync means already, and only
/// readers can use a `const T` at all, so SelfSync(const T) is Sync(T).
static Marker settle(Marker Mk, QualType Canonical) {
  return Mk == Marker::SelfSync && Canonical.isConstQualified() ? Marker::Sync : Mk;
}

TypeJudge::Impl::Question TypeJudge::Impl::question(Marker Mk, QualType T) const {
  QualType C = Ctx.getCanonicalType(T);
  return {unsigned(settle(Mk, C)), C.getUnqualifiedType().getAsOpaquePtr()};
}

void TypeJudge::Impl::lean(unsigned Depth) {
  if (!LeansOn.empty())
    LeansOn.back() = std::min(LeansOn.back(), Depth);
}

void TypeJudge::Impl::dropCandidates(unsigned From) {
  while (CandidateOrder.size() > From)
    Candidates.erase(CandidateOrder.pop_back_val());
}

/// Ends the innermost judgment. Returns where the verdict is now remembered, if it is.
const Verdict *TypeJudge::Impl::close(Question Q, const Verdict &V, unsigned FirstCandidate) {
  unsigned Depth = LeansOn.size() - 1;
  unsigned Leans = LeansOn.pop_back_val();
  Open.erase(Q);
  bool Root = Leans >= Depth;
  // Assuming Yes of this judgment was right only if it is Yes.
  if (V.A != Answer::Yes)
    dropCandidates(FirstCandidate);
  if (!Root) {
    lean(Leans);
    // No stays No under weaker assumptions; Yes and Unknown may become worse.
    if (V.A == Answer::Yes && Candidates.try_emplace(Q, Candidate{V, Leans}).second)
      CandidateOrder.push_back(Q);
    if (V.A != Answer::No)
      return nullptr;
  } else {
    while (CandidateOrder.size() > FirstCandidate) {
      Question C = CandidateOrder.pop_back_val();
      auto At = Candidates.find(C);
      Known.try_emplace(C, std::make_unique<const Verdict>(std::move(At->second.V)));
      Candidates.erase(At);
    }
  }
  return Known.try_emplace(Q, std::make_unique<const Verdict>(V)).first->second.get();
}

Verdict TypeJudge::Impl::ask(Marker Mk, QualType T) {
  Question Q = question(Mk, T);
  if (auto At = Known.find(Q); At != Known.end())
    return *At->second;
  if (auto At = Open.find(Q); At != Open.end()) {
    lean(At->second);
    return yes();
  }
  if (auto At = Candidates.find(Q); At != Candidates.end()) {
    lean(At->second.LeansOn);
    return At->second.V;
  }
  unsigned FirstCandidate = CandidateOrder.size();
  Open[Q] = LeansOn.size();
  LeansOn.push_back(Nothing);
  Verdict V = decide(Marker(Q.first), T);
  close(Q, V, FirstCandidate);
  return V;
}

const Verdict &TypeJudge::Impl::remembered(Marker Mk, QualType T) {
  assert(Open.empty() && "asked from outside while a judgment is under way");
  Question Q = question(Mk, T);
  if (auto At = Known.find(Q); At != Known.end())
    return *At->second;
  ask(Mk, T);
  return *Known.find(Q)->second;
}

// ---- the language's own types

/// Plain data: reading it at once is fine, writing it is not.
static Verdict scalar(Marker Mk, QualType T) {
  if (Mk != Marker::SelfSync)
    return yes();
  return leaf(Answer::No, Reason::Kind::Unsynchronised, Mk, T);
}

Verdict TypeJudge::Impl::decide(Marker Mk, QualType T) {
  QualType C = Ctx.getCanonicalType(T);
  if (C->isDependentType() || C->isUndeducedType())
    return leaf(Answer::Unknown, Reason::Kind::Unseen, Mk, T);
  if (C->isVoidType() || C->isFunctionType())
    return yes();
  if (C->isArithmeticType() || C->isEnumeralType() || C->isNullPtrType() || C->isVectorType() ||
      C->isAnyComplexType() || C->isMemberPointerType() || C->isFunctionPointerType())
    return scalar(Mk, T);
  if (C->isPointerType())
    return leaf(Answer::No, Reason::Kind::RawPointer, Mk, T);
  if (C->isReferenceType()) {
    if (Mk == Marker::Owned)
      return leaf(Answer::No, Reason::Kind::Reference, Mk, T);
    return reference(Mk, T->getPointeeType());
  }
  if (const clang::ArrayType *A = Ctx.getAsArrayType(T))
    return within({Reason::Kind::Element, Mk, A->getElementType()}, ask(Mk, A->getElementType()));
  if (const auto *A = C->getAs<clang::AtomicType>()) { // C11 `_Atomic(T)`
    Marker Of = Mk == Marker::Owned ? Mk : Marker::Send;
    return within({Reason::Kind::Element, Of, A->getValueType()}, part(Of, A->getValueType()));
  }
  if (const clang::CXXRecordDecl *D = C->getAsCXXRecordDecl())
    return record(Mk, T, *D, Belief::Tags);
  // Blocks, Objective-C objects, OpenCL pipes, builtin handles.
  return leaf(Answer::Unknown, Reason::Kind::Unseen, Mk, T);
}

/// A reference is both of Rust's `&T` and `&mut T`. It may be handed over if its target
/// synchronises itself; or if the target may move to the other thread *and* be read there. (Who
/// else uses the target meanwhile is a question of loans, not of types.) Sharing a reference shares
/// its target: const does not reach through.
Verdict TypeJudge::Impl::reference(Marker Mk, QualType Target) {
  Reason ToSelfSync{Reason::Kind::Pointee, settle(Marker::SelfSync, Target.getCanonicalType()),
                    Target};
  Verdict Synchronised = within(ToSelfSync, pointee(Marker::SelfSync, Target, Behind::Reference));
  if (Mk != Marker::Send || Synchronised.yes())
    return Synchronised;
  if (Target.isConstQualified()) // SelfSync(const T) was Sync(T)
    return Synchronised;
  Verdict Movable = within({Reason::Kind::Pointee, Marker::Send, Target},
                           pointee(Marker::Send, Target, Behind::Reference));
  worsen(Movable, within({Reason::Kind::Pointee, Marker::Sync, Target},
                         pointee(Marker::Sync, Target, Behind::Reference)));
  return Movable.A < Synchronised.A ? Synchronised : Movable;
}

bool TypeJudge::Impl::isLock(QualType T) const {
  const clang::CXXRecordDecl *D = Ctx.getBaseElementType(T)->getAsCXXRecordDecl();
  const TypeModel *Model = M.type(D);
  return Model ? Model->Kind == TypeKind::Lock : M.isLockable(D);
}

/// A lock inside a class never moves: either its class cannot move, or its move constructor makes
/// a new lock. Then the class is as Send as the rest of it (Rust's Mutex is Send).
Verdict TypeJudge::Impl::part(Marker Mk, QualType T) {
  if (Mk == Marker::Send && isLock(T))
    return yes();
  return ask(Mk, T);
}

/// Whether class `D` answers for the classes derived from it.
static bool promises(const clang::CXXRecordDecl &D, Marker Mk) {
  Tags T = tagsOf(D);
  switch (Mk) {
  case Marker::Send:
  case Marker::Owned: // as `dyn Job + Send` in a Box: what is handed over borrows nothing
    return T.Send || T.UnsafeSend;
  case Marker::Sync:
    return T.Sync || T.UnsafeSync;
  case Marker::SelfSync:
    return T.UnsafeSync;
  }
  return false;
}

Verdict TypeJudge::Impl::pointee(Marker Mk, QualType T, Behind B) {
  if (T->isVoidType()) // shared_ptr<void>
    return leaf(Answer::Unknown, Reason::Kind::Erased, Mk, T);
  Verdict V = part(Mk, T);
  const clang::CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D || !D->hasDefinition() || !D->isPolymorphic() || D->isEffectivelyFinal())
    return V;
  if (B == Behind::Reference && !D->isAbstract())
    return V;
  if (M.type(D) || promises(*D, settle(Mk, Ctx.getCanonicalType(T))))
    return V;
  worsen(V, leaf(Answer::Unknown, Reason::Kind::OpenClass, Mk, T, D));
  return V;
}

// ---- classes: tags, then models, then structure

/// What tags alone say. A negative tag beats a positive one; rule send-tag reports the conflict.
static std::optional<Verdict> byTag(Marker Mk, QualType T, const clang::CXXRecordDecl &D,
                                    Belief B) {
  Tags Own = tagsOf(D);
  bool AboutSync = Mk == Marker::Sync || Mk == Marker::SelfSync;
  if ((Own.NotSend && Mk == Marker::Send) || (Own.NotSync && AboutSync))
    return leaf(Answer::No, Reason::Kind::NegativeTag, Mk, T, &D);
  if (B == Belief::StructureOnly)
    return std::nullopt;
  if (Mk == Marker::Send && (Own.Send || Own.UnsafeSend))
    return yes();
  if (Mk == Marker::Sync && (Own.Sync || Own.UnsafeSync))
    return yes();
  // An unchecked claim that threads may share an object is a claim about all of its members, or a
  // lock-free queue with a plain `push` could not be described at all.
  if (Mk == Marker::SelfSync && Own.UnsafeSync)
    return yes();
  return std::nullopt;
}

Verdict TypeJudge::Impl::record(Marker Mk, QualType T, const clang::CXXRecordDecl &Any, Belief B) {
  const clang::CXXRecordDecl &D = Any.hasDefinition() ? *Any.getDefinition() : Any;
  if (std::optional<Verdict> V = byTag(Mk, T, D, B))
    return *V;
  if (const TypeModel *Model = M.type(&D))
    return modelled(Mk, T, D, *Model);
  if (D.hasAttr<clang::PointerAttr>()) // [[gsl::Pointer]]
    return view(Mk, T, D, nullptr);
  if (M.isLockable(&D)) { // a project's own mutex
    static const TypeModel Lock{{}, TypeKind::Lock, {}, false};
    return modelled(Mk, T, D, Lock);
  }
  return structure(Mk, T, D);
}

} // namespace fearless::check
