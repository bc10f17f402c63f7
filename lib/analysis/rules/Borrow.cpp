// Rule `borrow`: a thread may outlive what it borrows (rustc E0373, E0597, E0521; Core Guidelines
// CP.24, CP.31). A local whose scope ends while the thread may run is shown to dangle; what belongs
// to somebody outside the function is merely not established.
#include "rules/View.h"

using namespace clang;

namespace fearless::check {

namespace {
struct Borrows {
  const FunctionView &V;
  Report &Out;

  void check(SpawnId Id);
  void local(SpawnId Id, const Crossing &C);
  void outside(SpawnId Id, const Crossing &C);
  void shared(SpawnId Id, const Crossing &C);
  void value(SpawnId Id, const Crossing &C);
  /// Whether the function may wait for the thread by other means than a join: the thread signals.
  bool mayWaitFor(SpawnId Id) const {
    const Effects &Of = V.Effects.of(V.F.spawn(Id).Body);
    return Of.Synchronises || Of.Locks;
  }
  bool mayRunAfterReturn(SpawnId Id) const {
    return V.atExit().Running[Id.Index] && V.F.spawn(Id).Model->Life != Lifetime::Scope;
  }
};

/// A local of this function, or of the function around a closure.
void Borrows::local(SpawnId Id, const Crossing &C) {
  if (!isOwn(C.What.Var, V.F.Function)) {
    if (!mayRunAfterReturn(Id) || V.Wrappers.isAnswered(V.F.Function, Id))
      return; // or a caller says it
    Finding F = borrowHeadline(V.F.spawn(Id), C, Out);
    F.Strength = V.atExit().Detached[Id.Index] && !mayWaitFor(Id) ? Proof::Demonstrated
                                                                  : Proof::NotEstablished;
    tellStart(F, V, Id);
    tellBorrowRemedy(F, V, Id, C, Out);
    return Out.add(std::move(F));
  }
  std::optional<SourceLocation> Dies;
  bool Unproven = true;
  V.eachEnd(C.What.Var, [&](const Threads::State &Now, const Fact &One) {
    const auto *E = std::get_if<StorageEnds>(&One);
    if (!Now.Running[Id.Index] || V.terminatesAfter(One, Id))
      return;
    if (!Dies || (Unproven && !Now.Unproven[Id.Index]))
      Dies = E->At;
    Unproven &= Now.Unproven[Id.Index];
  });
  if (!Dies)
    return;
  Finding F = borrowHeadline(V.F.spawn(Id), C, Out);
  if (Unproven || V.F.spawn(Id).isSent() || mayWaitFor(Id))
    F.Strength = Proof::NotEstablished;
  tellStart(F, V, Id);
  note(F, msg::borrowDies, *Dies, spelled(wholeOf(C.What)));
  tellBorrowRemedy(F, V, Id, C, Out);
  Out.add(std::move(F));
}

/// Storage of somebody outside: a reference parameter, what a view parameter looks at, `this`.
void Borrows::outside(SpawnId Id, const Crossing &C) {
  if (!mayRunAfterReturn(Id) || V.Wrappers.isAnswered(V.F.Function, Id))
    return;
  bool RawPointer = C.K == Crossing::Kind::Pointer && C.Type->isPointerType();
  if (RawPointer && !C.What.isKnown())
    return; // rule send: nothing is known of the pointer at all
  if (C.What.R == Place::Root::This) {
    if (V.joinedByOwner(Id) == Answer::Yes)
      return BorrowFields(V, Id, C, Out);
  } else if (RawPointer) {
    return;
  }
  Finding F = borrowHeadline(V.F.spawn(Id), C, Out);
  F.Strength = Proof::NotEstablished;
  tellStart(F, V, Id);
  if (C.What.R == Place::Root::This) {
    const CXXRecordDecl *Class =
        C.Type->isPointerType() ? C.Type->getPointeeCXXRecordDecl() : C.Type->getAsCXXRecordDecl();
    if (Class)
      note(F, msg::borrowObjectDies, Class->getLocation(), Out.name(Class));
  } else if (C.What.Var) {
    note(F, msg::borrowOwnedElsewhere, C.What.Var->getLocation(), C.What.Var->getNameAsString());
  }
  tellBorrowRemedy(F, V, Id, C, Out);
  Out.add(std::move(F));
}

/// What a shared owner of this function holds: it may be the last one, unless the thread has
/// another.
void Borrows::shared(SpawnId Id, const Crossing &C) {
  bool Owns = llvm::any_of(V.F.spawn(Id).Crossings, [&](const Crossing &Other) {
    return (Other.K == Crossing::Kind::Copy || Other.K == Crossing::Kind::Move) &&
           Other.What.isKnown() && isWithin(C.What, Other.What);
  });
  if (Owns || C.K != Crossing::Kind::Reference || C.What.R != Place::Root::Variable ||
      !isOwn(C.What.Var, V.F.Function) || storageOf(Place::variable(C.What.Var)) != Storage::Frame)
    return;
  size_t Before = Out.size();
  local(Id, C);
  if (Out.size() > Before)
    Out.last().Strength = Proof::NotEstablished;
}

/// A value that carries a borrow inside, such as a struct with a string_view.
void Borrows::value(SpawnId Id, const Crossing &C) {
  if (!mayRunAfterReturn(Id) || C.Type.isNull() || C.Type->isDependentType())
    return;
  if (C.What.R == Place::Root::Variable && V.Facts.isConstant(C.What.Var))
    return;
  if (isOwnChannel(V, C))
    return; // what goes through it is judged where it is sent
  const Verdict &Owned = V.Types.judge(Marker::Owned, C.Type);
  for (const Crossing &Inner : V.F.spawn(Id).Inner)
    if (Inner.K != Crossing::Kind::Move && Inner.Inside == C.Inside && Inner.At == C.At &&
        Inner.What.isKnown())
      return; // what it refers to is judged itself
  bool Told = C.From == Crossing::Source::Callable &&
              llvm::any_of(V.F.spawn(Id).Crossings, [&](const Crossing &Inner) {
                return &Inner != &C && Inner.From == Crossing::Source::Callable;
              }); // what the object borrows crosses on its own
  if (Owned.A != Answer::No || Told)
    return;
  // a raw pointer inside is rule send's business
  if (!Owned.Because.empty() && Owned.Because.back().K == Reason::Kind::RawPointer)
    return;
  Finding F = finding(msg::borrowInside, C.At, C.Name, Out.name(C.Type));
  F.Strength = Proof::NotEstablished;
  Out.because(F, Owned, C.At);
  tellStart(F, V, Id);
  note(F, msg::borrowFixOwner, C.At);
  Out.add(std::move(F));
}

void Borrows::check(SpawnId Id) {
  if (V.F.spawn(Id).Within)
    return BorrowReceived(V, Id, Out);
  auto IsCallers = [&](const Crossing &C) { // who takes it may go before the caller's storage does
    return V.F.spawn(Id).Supposed &&
           !(C.What.R == Place::Root::Variable && isOwn(C.What.Var, V.F.Function) &&
             storageOf(C.What) == Storage::Frame);
  };
  for (const Crossing &C : V.F.spawn(Id).Inner)
    if (C.K == Crossing::Kind::Move || IsCallers(C))
      continue;
    else if (storageOf(C.What) == Storage::Frame)
      local(Id, C);
    else if (storageOf(C.What) == Storage::Foreign)
      outside(Id, C);
  for (const Crossing &C : V.F.spawn(Id).Crossings) {
    if (IsCallers(C))
      continue;
    switch (C.K) {
    case Crossing::Kind::Copy:
    case Crossing::Kind::Move:
      if (!V.F.spawn(Id).isSent())
        value(Id, C);
      continue;
    case Crossing::Kind::Reference:
    case Crossing::Kind::Pointer:
    case Crossing::Kind::This:
      break;
    }
    if (C.K == Crossing::Kind::Pointer && C.What.R == Place::Root::Temporary) {
      BorrowTemporary(V, Id, C, Out);
      continue;
    }
    switch (storageOf(C.What)) {
    case Storage::Frame:
      local(Id, C);
      break;
    case Storage::Foreign:
      outside(Id, C);
      break;
    case Storage::Shared:
      shared(Id, C);
      break;
    case Storage::Thread:
    case Storage::Program:
      break;
    }
  }
}
} // namespace

void Borrow(const FunctionView &V, Report &Out) {
  for (unsigned I = 0; I < V.F.Spawns.size(); ++I)
    Borrows{V, Out}.check({I});
}

} // namespace fearless::check
