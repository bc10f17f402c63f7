// Rule `guarded-by`: a member or global is used without the lock under which it is used elsewhere,
// by threads that may do both at once (no rustc error: there a Mutex owns its data; Core Guidelines
// CP.2, CP.50; Clang's -Wthread-safety for what is annotated).
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

namespace {
struct Guarded {
  const UnitView &V;
  Report &Out;

  void tell(llvm::ArrayRef<const Breach *> OfOneFunction);
  Finding headline(const Breach &B) const;
  void tellCulprit(Finding &F, const Breach &B) const;
  void tellWitness(Finding &F, const Breach &B) const;
  void tellRemedy(Finding &F, const Breach &B) const;
};
} // namespace

static SourceLocation at(const SharedUse &U) { return U.A.At; }

/// The lock of the object that the culprit uses, as its function names it: `other.mutex_`.
static std::string lockThere(const Breach &B) {
  const auto *Lock = dyn_cast<FieldDecl>(B.Lock);
  Place P = B.Culprit->A.What;
  unsigned Behind = B.Culprit->Entry.Path.size() - B.Culprit->Base; // steps from the member on
  const auto *Member = dyn_cast<FieldDecl>(B.Culprit->What);
  if (!Lock || !Member || Lock->getParent() != Member->getParent() || Behind > P.Path.size())
    return B.Lock->getNameAsString();
  P.Path.truncate(P.Path.size() - Behind);
  return spelled(P.field(Lock));
}

Finding Guarded::headline(const Breach &B) const {
  std::string Name = spelled(B.Culprit->A.What), Lock = B.Lock->getNameAsString();
  SourceLocation At = at(*B.Culprit);
  bool Writes = B.Culprit->A.U == Use::Write;
  switch (B.Reason) {
  case Breach::Why::OtherObject:
    return Writes ? finding(msg::guardedWriteOther, At, Name, Lock)
                  : finding(msg::guardedReadOther, At, Name, Lock);
  case Breach::Why::ReadOnly:
    return finding(msg::guardedWriteShared, At, Name, Lock);
  case Breach::Why::Without:
    break;
  }
  if (B.Declared.Lock)
    return Writes ? finding(msg::guardedWriteDeclared, At, Name, Lock)
                  : finding(msg::guardedReadDeclared, At, Name, Lock);
  return Writes ? finding(msg::guardedWrite, At, Name, Lock)
                : finding(msg::guardedRead, At, Name, Lock);
}

void Guarded::tellCulprit(Finding &F, const Breach &B) const {
  const SharedUse &U = *B.Culprit;
  if (B.Declared.Lock)
    note(F, msg::guardedSaid, B.Declared.At, B.Lock->getNameAsString());
  if (B.Reason == Breach::Why::OtherObject)
    for (const Hold &H : U.Locks)
      if (!H.What.Lock.Path.empty() && H.What.Lock.Path.back().Field == B.Lock)
        note(F, msg::guardedOtherHeld, H.What.At, spelled(H.What.Lock));
  if (B.SameFunctionHeld && U.In->Caller)
    note(F, msg::guardedCalled, U.In->At, B.Lock->getNameAsString());
  if (U.By.K == Runner::Kind::Thread)
    note(F, msg::guardedThread, U.By.Start);
}

void Guarded::tellWitness(Finding &F, const Breach &B) const {
  const SharedUse &W = *B.Witness;
  std::string Name = spelled(W.A.What), Lock = B.Lock->getNameAsString();
  if (B.Self) {
    note(F, msg::guardedSelf, B.Culprit->By.Start);
    note(F, msg::guardedElsewhere, at(W), Lock);
    return;
  }
  if (W.A.U == Use::Write)
    note(F, msg::guardedWitnessWrite, at(W), Name, Lock);
  else
    note(F, msg::guardedWitnessRead, at(W), Name, Lock);
  if (W.By.K == Runner::Kind::Thread && W.By.Start != B.Culprit->By.Start)
    note(F, msg::guardedWitnessThread, W.By.Start);
}

void Guarded::tellRemedy(Finding &F, const Breach &B) const {
  if (B.SameFunctionHeld && B.Culprit->In->Caller) {
    note(F, msg::guardedFixCall, B.Culprit->In->At, B.Lock->getNameAsString());
    return;
  }
  const VarDecl *Guard = B.Held->What.Guard;
  bool Named = Guard && !isa<ParmVarDecl>(Guard) && B.Reason != Breach::Why::ReadOnly &&
               !B.Held->What.Shared;
  if (Named)
    note(F, msg::guardedFix, at(*B.Culprit), Out.name(Guard->getType().getUnqualifiedType()),
         lockThere(B));
  else
    note(F, msg::guardedFixHold, at(*B.Culprit), lockThere(B));
}

void Guarded::tell(llvm::ArrayRef<const Breach *> All) {
  const Breach &B = *All.front();
  Finding F = headline(B);
  if (B.Culprit->Ordered)
    F.Strength = Proof::NotEstablished;
  tellCulprit(F, B);
  tellWitness(F, B);
  for (const Breach *Other : All.drop_front())
    if (Other->Culprit->A.U == Use::Write)
      note(F, msg::guardedAlsoWrite, at(*Other->Culprit), spelled(Other->Culprit->A.What));
    else
      note(F, msg::guardedAlsoRead, at(*Other->Culprit), spelled(Other->Culprit->A.What));
  tellRemedy(F, B);
  Out.add(std::move(F));
}

/// Whether the culprit is the first step of a double check: rule weak-sync tells that.
static bool isDoubleCheck(const Breach &B, EffectBook &Effects) {
  return llvm::any_of(Effects.checksOf(B.Culprit->In->F->Function).Doubles,
                      [&](const DoubleCheck &D) {
                        return D.What == B.Culprit->A.What && D.First == at(*B.Culprit);
                      });
}

void GuardedBy(const UnitView &V, Report &Out) {
  using Key = std::pair<const FunctionDecl *, const ValueDecl *>;
  llvm::MapVector<Key, std::vector<const Breach *>> ByFunction; // one lock forgotten: one finding
  for (const Breach &B : V.Discipline.breaches())
    if (!isDoubleCheck(B, V.Effects) && !V.Discipline.isThroughLent(B))
      ByFunction[{B.Culprit->In->F->Function, B.Lock}].push_back(&B);
  for (const auto &[Of, Breaches] : ByFunction)
    Guarded{V, Out}.tell(Breaches);
}

} // namespace fearless::check
