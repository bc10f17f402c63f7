#include "flow/Activations.h"

using namespace clang;

namespace fearless::check {

bool mayRunAtOnce(const Runner &A, const Runner &B) {
  using Kind = Runner::Kind;
  if (A.K == Kind::Caller || B.K == Kind::Caller)
    return true;
  if (A.K == Kind::Driver && B.K == Kind::Driver)
    return false; // one thread, or two programs
  if (B.K == Kind::Driver)
    return mayRunAtOnce(B, A);
  if (A.Root != B.Root && A.Driven && B.Driven)
    return false; // two tests of one file
  if (A.K == Kind::Driver)
    return llvm::is_contained(A.Meanwhile, B.Body);
  if (A.Body == B.Body && A.Start == B.Start)
    return A.Several || B.Several;
  return A.Starter != B.Starter || llvm::is_contained(A.Meanwhile, B.Body) ||
         llvm::is_contained(B.Meanwhile, A.Body);
}

Place Activation::named(const Place &P) const {
  if (!P.isKnown())
    return P;
  if (CalledBack && P.R == Place::Root::This && Object.isKnown())
    return Object.then(P.Path); // the `this` that the closure has captured
  const FunctionDecl *Self = F->Function;
  bool Local = P.R == Place::Root::Variable && isOwn(P.Var, Self) && !isa<ParmVarDecl>(P.Var);
  if (Local || (P.R == Place::Root::Variable && P.Var->hasGlobalStorage()))
    return P;
  bool Given = P.R == Place::Root::Variable && isOwn(P.Var, Self);
  if (Started && Caller) {
    std::optional<Place> There = inSpawner(*Started, P);
    return There && There->isKnown() ? Caller->named(*There) : P;
  }
  if (!Given && Maker)
    return Maker->named(P);
  std::optional<Place> There = inCaller(Call{Self, Object, Arguments, At}, P);
  return There && There->isKnown() ? *There : P;
}

bool isCalledOnTheSpot(const MakesClosure &L, const FunctionFacts &F) {
  auto Is = [&](const Spawn &S) { return S.Closure == L.Closure; };
  return !L.Stored && !L.Erased && llvm::none_of(F.Spawns, Is) && llvm::none_of(F.Handed, Is);
}

bool startsOnObject(const Spawn &S) {
  return llvm::any_of(S.Crossings, [](const Crossing &C) {
    return C.What.R == Place::Root::This && C.K != Crossing::Kind::Copy;
  });
}

/// The threads that a call of the function starts on objects, with the member that stands for each.
const ActivationBook::Starts &ActivationBook::startsOf(const FunctionDecl *F) {
  static const Starts None;
  const FunctionFacts *Body = F ? Wrappers.of(F) : nullptr;
  if (!Body)
    return None;
  auto [It, New] = Started.try_emplace(Body->Function);
  if (!New)
    return It->second ? *It->second : None;
  auto Out = std::make_unique<Starts>();
  auto Add = [&](const FunctionDecl *Thread, const FieldDecl *Handle) {
    if (!llvm::is_contained(*Out, std::pair(Thread, Handle)))
      Out->push_back({Thread, Handle});
  };
  for (const Spawn &S : Body->Spawns)
    if (S.Body && startsOnObject(S) && !S.isSent())
      Add(S.Body, S.Handle.R == Place::Root::This && !S.Handle.Path.empty() ? S.Handle.Path[0].Field
                                                                            : nullptr);
  for (const Block &B : Body->Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *C = std::get_if<Call>(&One))
        for (const auto &[Thread, Handle] : startsOf(C->Callee))
          Add(Thread, Handle);
  return *(Started[Body->Function] = std::move(Out));
}

bool ActivationBook::isPrivate(const VarDecl *V) {
  const auto *In = dyn_cast<FunctionDecl>(V->getDeclContext());
  if (V->hasGlobalStorage() || !In)
    return false;
  if (isa<ParmVarDecl>(V))
    return !V->getType()->isReferenceType() && !V->getType()->isPointerType();
  auto [It, New] = Private.try_emplace(V, true);
  if (!New)
    return It->second;
  const FunctionFacts *F = Wrappers.of(In);
  const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
  bool Shared = Class && Class->hasDefinition() &&
                llvm::any_of(Class->methods(), [&](const CXXMethodDecl *Method) {
                  return !startsOf(Method).empty();
                });
  return Private[V] = !Shared && !(F && isGivenAway(V, *F));
}

/// Whether the function may keep what it gets by reference: a constructor that makes no copy.
static bool keepsReferences(const FunctionDecl *F) {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(F);
  return Constructor && !Constructor->isCopyOrMoveConstructor();
}

/// Whether the function hands a reference to the variable to a thread or to another object.
bool ActivationBook::isGivenAway(const VarDecl *V, const FunctionFacts &F) {
  auto Is = [&](const Place &P) { return P.R == Place::Root::Variable && P.Var == V; };
  auto Crosses = [&](const Crossing &C) { return Is(C.What); };
  for (const Spawn &S : F.Spawns)
    if (llvm::any_of(S.Crossings, Crosses) || llvm::any_of(S.Inner, Crosses))
      return true;
  for (const Block &B : F.Blocks)
    for (const Fact &One : B.Facts)
      if (const auto *C = std::get_if<Call>(&One))
        if (keepsReferences(C->Callee) || !startsOf(C->Callee).empty())
          for (unsigned I = 0; I < C->Arguments.size() && I < C->Callee->getNumParams(); ++I) {
            QualType T = C->Callee->getParamDecl(I)->getType();
            if (Is(C->Arguments[I]) && (T->isReferenceType() || T->isPointerType()) &&
                !T->getPointeeType().isConstQualified())
              return true;
          }
  return false;
}

} // namespace fearless::check
