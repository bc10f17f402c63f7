// Rule `send`: a value that is not Send crosses into a thread (rustc E0277). Values are judged by
// Send; what is borrowed must be Sync, or synchronise itself, or be lent to one thread alone, which
// rule `exclusive` watches over.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

namespace {
struct Sends {
  const FunctionView &V;
  Report &Out;

  void check(SpawnId Id);
  void value(SpawnId Id, const Crossing &C, QualType T);
  void lent(SpawnId Id, const Crossing &C, QualType T);
  void openClass(SpawnId Id, const Crossing &C, QualType T);
  bool isToldByField(const Spawn &S, const Crossing &Object) const;
  void pointer(SpawnId Id, const Crossing &C);
  void finish(Finding F, SpawnId Id, const Crossing &C, const Verdict &Why);
  const Conflict *conflictOn(SpawnId Id, const Crossing &C) const;
  bool outlives(SpawnId Id) const {
    if (V.F.spawn(Id).Demand)
      return true; // nobody knows how long it is kept
    return V.atExit().Running[Id.Index] && V.F.spawn(Id).Model->Life != Lifetime::Scope;
  }
};

/// A conflict on the object behind a shared owner that crosses: two threads with one shared_ptr.
const Conflict *Sends::conflictOn(SpawnId Id, const Crossing &C) const {
  for (const Conflict &X : V.conflicts()) {
    bool Mine = (X.Thread.By == Id && X.Thread.Via == &C) ||
                (X.Other && X.Other->By == Id && X.Other->Via == &C);
    if (Mine && !X.Guessed && !X.Ordered)
      return &X;
  }
  return nullptr;
}

void Sends::finish(Finding F, SpawnId Id, const Crossing &C, const Verdict &Why) {
  F.Strength = Proof::NotEstablished;
  Out.because(F, Why, C.At);
  if (V.F.spawn(Id).Demand)
    note(F, msg::sendDemandedHere, V.F.spawn(Id).At);
  else
    note(F, msg::sendCrossesHere, V.F.spawn(Id).At);
  if (const Conflict *X = conflictOn(Id, C)) {
    F.Strength = Proof::Demonstrated;
    tellConflict(F, *X, Id, V.F);
  }
  tellSendRemedy(F, C.At, Why);
  Out.add(std::move(F));
}

void Sends::value(SpawnId Id, const Crossing &C, QualType T) {
  if (C.What.R == Place::Root::Variable && V.Facts.isConstant(C.What.Var))
    return; // a copy of pointers to constants
  const Verdict &Why = V.Types.judge(Marker::Send, T);
  if (Why.yes())
    return;
  bool Sure = Why.A == Answer::No;
  std::string Type = Out.name(T);
  if (C.Name.empty())
    return finish(Sure ? finding(msg::sendUnnamedNotSend, C.At, Type)
                       : finding(msg::sendUnnamedUnproven, C.At, Type),
                  Id, C, Why);
  finish(Sure ? finding(msg::sendNotSend, C.At, C.Name, Type)
              : finding(msg::sendUnproven, C.At, C.Name, Type),
         Id, C, Why);
}

/// Whether the object behind a reference of unknown origin may be of any derived class. One that is
/// written is rule exclusive's business.
static bool isOpen(const Crossing &C, QualType T) {
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  bool Unknown = C.What.R == Place::Root::Variable && C.What.Path.empty() &&
                 C.What.Var->getType()->isReferenceType();
  return Unknown && T.isConstQualified() && D && D->hasDefinition() && D->isPolymorphic() &&
         !D->isEffectivelyFinal();
}

void Sends::openClass(SpawnId Id, const Crossing &C, QualType T) {
  const Verdict &Why = V.Types.judge(Marker::Send, V.Facts.context().getLValueReferenceType(T));
  if (!Why.yes())
    finish(finding(msg::sendNotShared, C.At, C.Name, Out.name(T)), Id, C, Why);
}

/// Storage that is lent by reference, pointer or `this`.
void Sends::lent(SpawnId Id, const Crossing &C, QualType T) {
  if (T->isFunctionType() || T->isVoidType() ||
      (C.What.R == Place::Root::Variable && V.Facts.isConstant(C.What.Var)))
    return;
  if (V.Facts.isView(T)) // what it looks at is lent, not the view
    return value(Id, C, T.getUnqualifiedType());
  if (isOpen(C, T)) // any derived class: judged by its promise
    return openClass(Id, C, T);
  if (V.Types.judge(Marker::SelfSync, T).yes() || V.Types.judge(Marker::Sync, T).yes())
    return;
  if (!T.isConstQualified() && V.Types.judge(Marker::Send, T).yes())
    return;
  if (const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
      Class && Class->isLambda() && !Class->isGenericLambda() && isShareable(V, *Class))
    return;
  // lent to one thread alone it would have to be Send, shared it would have to be Sync
  const Verdict &Why = V.Types.judge(T.isConstQualified() ? Marker::Sync : Marker::Send, T);
  bool Captured =
      C.From == Crossing::Source::Capture || C.From == Crossing::Source::ImplicitCapture;
  std::string Name = C.What.isKnown() && !Captured ? spelled(C.What) : C.Name;
  finish(Name.empty() ? finding(msg::sendUnnamedNotShared, C.At, Out.name(T))
                      : finding(msg::sendNotShared, C.At, Name, Out.name(T)),
         Id, C, Why);
}

/// A raw pointer whose target this function does not own, in a thread that it does not join.
void Sends::pointer(SpawnId Id, const Crossing &C) {
  Storage Where = storageOf(C.What);
  bool Known = C.What.R == Place::Root::Static || Where == Storage::Frame ||
               Where == Storage::Program || C.What.R == Place::Root::This;
  if (Known || !outlives(Id)) {
    if (C.What.R != Place::Root::Static)
      lent(Id, C, C.Type->getPointeeType());
    return;
  }
  value(Id, C, C.Type);
}

/// Whether the culprit inside a function object is a pointer or reference field whose target is
/// known and crosses on its own.
bool Sends::isToldByField(const Spawn &S, const Crossing &Object) const {
  if (Object.From != Crossing::Source::Callable)
    return false;
  const Verdict &Why = V.Types.judge(Marker::Send, Object.Type);
  return llvm::any_of(Why.Because, [&](const Reason &R) {
    return R.K == Reason::Kind::Field &&
           llvm::any_of(S.Crossings, [&](const Crossing &C) { return C.Inside == R.Member; });
  });
}

void Sends::check(SpawnId Id) {
  const Spawn &S = V.F.spawn(Id);
  if (S.isSent())
    return; // judged as what the channel or the queue holds
  for (const Crossing &C : S.Crossings) {
    if (C.Type.isNull() || C.Type->isDependentType())
      continue;
    if (S.Derived && C.At == S.At)
      continue; // crosses in the function that is called, which is judged itself
    if (C.K != Crossing::Kind::Pointer && C.What.R == Place::Root::Variable &&
        isa<ParmVarDecl>(C.What.Var) && V.Wrappers.isAnswered(V.F.Function, Id))
      continue; // judged by what callers hand over
    switch (C.K) {
    case Crossing::Kind::Copy:
    case Crossing::Kind::Move:
      if (!isToldByField(S, C))
        value(Id, C, C.Type);
      break;
    case Crossing::Kind::Pointer:
      if (C.Type->isPointerType())
        pointer(Id, C);
      else
        value(Id, C, C.Type);
      break;
    case Crossing::Kind::Reference:
      lent(Id, C, C.Type.getNonReferenceType());
      break;
    case Crossing::Kind::This:
      break; // the fields that the thread uses are rule exclusive's business
    }
  }
  // a callable that is neither a function nor a lambda nor seen as a crossing: a std::function
  bool Judged = S.Closure || llvm::any_of(S.Crossings, [](const Crossing &C) {
                  return C.From == Crossing::Source::Callable;
                });
  if (!Judged && !S.Callable.isNull() && S.Callable->getAsCXXRecordDecl()) {
    Crossing C{Crossing::Kind::Copy, Crossing::Source::Callable, {}, S.Callable, nullptr, "",
               S.CallableAt};
    value(Id, C, S.Callable);
  }
  SendResult(V, Id, Out);
}
} // namespace

void Send(const FunctionView &V, Report &Out) {
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I)
    Sends{V, Out}.check({I});
}

} // namespace fearless::check
