// What goes to other threads through a channel or a container below a lock: values that leave this
// function's hands, and borrows inside them.
//
//   tx.send(std::move(v));                         v has departed
//   tx.send([&total] { ++total; });                whoever receives it borrows total
//   queue.lock()->push_back(std::cref(text));      and text
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

static const SpawnModel Sent{"", 0, {}, "", "", Lifetime::Handle, {}};

/// What `m`, `p->m` of a member call stands for, where the object is reached through a pointer,
/// too.
static QualType classOf(const Expr *Object) {
  return Object->getType()->isPointerType() ? Object->getType()->getPointeeType()
                                            : Object->getType();
}

/// The sender that `P` was copied from: `[hits = hits]`, `auto mine = tx.clone();`
Place Gatherer::firstOwner(Place P) const {
  for (unsigned Depth = 0; Depth < 4; ++Depth) {
    bool Named = P.R == Place::Root::Variable && P.Path.empty() && P.Var->getInit() &&
                 !isa<ParmVarDecl>(P.Var) && !P.Var->getInit()->isInstantiationDependent();
    const Expr *Init = Named ? R.strip(P.Var->getInit()) : nullptr;
    if (const auto *C = dyn_cast_or_null<CallExpr>(Init); C && R.model(C, FunctionKind::Share))
      Init = objectOf(C);
    Place From = Init && !isa<CXXConstructExpr>(Init) ? R.of(Init) : Place();
    if (!From.isKnown() || From == P)
      break;
    P = From;
  }
  return P;
}

/// Where a call puts its arguments for others to take out: a sender, a container, or the lock
/// around it. Unknown when the call does no such thing.
Place Gatherer::putsInto(const CallExpr *C) const {
  const Expr *Object = objectOf(C);
  if (!Object)
    return {};
  Place P = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  if (M.function(C->getDirectCallee(), FunctionKind::Transfer))
    return firstOwner(P);
  if (std::optional<Place> Guard = guardOf(P))
    P = lockOf(*Guard, Object);
  const TypeModel *Known = M.type(classOf(Object)->getAsCXXRecordDecl());
  bool Holds = Known && (Known->Kind == TypeKind::Container || Known->Kind == TypeKind::Erased ||
                         Known->Kind == TypeKind::SendErased);
  return Holds ? P : Place();
}

/// `queue_.push_back(std::move(job))`, `tx_.send(std::move(job))`: what a parameter holds is kept.
void Gatherer::keeps(const CallExpr *C, llvm::ArrayRef<const Expr *> Args) {
  if (Place Into = putsInto(C); Into.isKnown())
    for (const Expr *Arg : Args)
      keeps(Arg, Into, M.function(C->getDirectCallee(), FunctionKind::Transfer) != nullptr);
}

/// Whether anything outside of the values that cross is reached through them.
static bool borrows(const Spawn &S) {
  auto Refers = [](const Crossing &C) {
    return C.K != Crossing::Kind::Copy && C.K != Crossing::Kind::Move && C.What.isKnown();
  };
  return llvm::any_of(S.Crossings, Refers) || llvm::any_of(S.Inner, Refers);
}

/// Whether a container holds values that refer to something, or callables that may.
bool Gatherer::holdsBorrows(QualType Container) const {
  return llvm::any_of(typeArguments(Container), [&](QualType Held) {
    const TypeModel *Known = Held.isNull() ? nullptr : M.type(Held->getAsCXXRecordDecl());
    return !Held.isNull() && (refers(Held) || (Known && (Known->Kind == TypeKind::Erased ||
                                                         Known->Kind == TypeKind::SendErased)));
  });
}

/// What a value refers to that is sent to other threads is borrowed by them.
void Gatherer::sends(const CallExpr *C, llvm::ArrayRef<const Expr *> Args) {
  Place Into = putsInto(C);
  if (!Into.isKnown())
    return;
  bool Channel = M.function(C->getDirectCallee(), FunctionKind::Transfer) != nullptr;
  const Expr *Object = objectOf(C);
  Place Queue = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  if (!Channel && !(guardOf(Queue) && holdsBorrows(classOf(Object))))
    return;
  for (const Expr *Arg : Args) {
    Spawn S;
    S.Model = &Sent;
    S.At = C->getBeginLoc();
    S.CallableAt = Arg->getBeginLoc();
    S.Through = Into;
    S.Channel = Channel;
    if (const Expr *Closure = closureIn(Arg)) {
      callable(S, Closure, {});
    } else {
      Crossing Value = crossing(Arg, Crossing::Source::Argument);
      inner(S, Value, Arg);
      S.Crossings.push_back(std::move(Value));
    }
    if (!borrows(S))
      continue;
    emit(SpawnFact{SpawnId{static_cast<unsigned>(Out.Spawns.size())}});
    Out.Spawns.push_back(std::move(S));
  }
}

/// `P` is moved into a channel. A send that fails keeps the value, and where the caller asks for
/// its result, he knows: `if (!tx.send(std::move(v))) retry(v);`
void Gatherer::transferred(const CallExpr *C, const Place &P, SourceLocation At) {
  const Expr *Value = C;
  const Stmt *User = consumer(Value);
  bool OfCaller = P.R == Place::Root::Variable && P.Var->getType()->isReferenceType();
  bool Kept = User && (isa<DeclStmt>(User) || (isa<ReturnStmt>(User) && OfCaller) ||
                       (isa<Expr>(User) && !cast<Expr>(User)->getType()->isVoidType()));
  if (failsOnBranch(C, false, Revives{P}) || !Kept)
    emit(Departs{P, At, {}});
}

} // namespace fearless::check
