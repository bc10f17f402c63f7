// Locks: guards that hold one while they live, and bare lock() / unlock() calls.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// A class that nobody models but that is built like a scope guard: it cannot be copied, its
/// destructor does something, and all it holds is references or pointers.
///   class MutexLock { Mutex *const mu_; public: explicit MutexLock(Mutex *mu); ~MutexLock(); };
bool Gatherer::isGuardShaped(const CXXRecordDecl *D) const {
  if (D->field_empty() || D->getNumBases() > 0 || !D->hasUserDeclaredDestructor() ||
      D->isPolymorphic())
    return false;
  const CXXRecordDecl *On = nullptr;
  for (const FieldDecl *Field : D->fields()) {
    QualType T = Field->getType();
    if (!T->isReferenceType() && !T->isPointerType() && !T->isBooleanType())
      return false;
    if (const CXXRecordDecl *Target = T->getPointeeCXXRecordDecl())
      On = Target;
  }
  if (!On)
    return false;
  return M.isLock(On);
}

/// Whether the statement takes or releases a lock, itself or through a function it calls.
bool Gatherer::does(const Stmt *Body, FunctionKind Wanted, unsigned Depth) const {
  if (!Body || Depth > 2)
    return false;
  if (const auto *C = dyn_cast<CallExpr>(Body))
    if (const FunctionDecl *Callee = C->getDirectCallee()) {
      std::optional<LockEffect> Effect = M.lockEffect(Callee);
      if (M.function(Callee, Wanted) || (Effect && Effect->Kind == Wanted))
        return true;
      const FunctionDecl *Definition = nullptr;
      if (isSeen(Callee, M) && Callee->hasBody(Definition) &&
          does(Definition->getBody(), Wanted, Depth + 1))
        return true;
    }
  return llvm::any_of(Body->children(),
                      [&](const Stmt *Child) { return does(Child, Wanted, Depth); });
}

/// A class whose constructor takes a lock and whose destructor releases one, or that has a guard
/// as a member:
///   class Inside { public: explicit Inside(Section &s) { s.enter(); } ~Inside() { s_.leave(); }
///   ...
bool Gatherer::holdsWhileAlive(const CXXRecordDecl *D) const {
  if (Ctx.getSourceManager().isInSystemHeader(D->getLocation()))
    return false;
  for (const FieldDecl *Field : D->fields())
    if (const CXXRecordDecl *Of = Field->getType()->getAsCXXRecordDecl())
      if (const TypeModel *Known = M.type(Of); Known && Known->Kind == TypeKind::Guard)
        return true;
  const CXXDestructorDecl *Destructor = D->getDestructor();
  const FunctionDecl *Body = nullptr;
  if (!Destructor || !Destructor->hasBody(Body) || !does(Body->getBody(), FunctionKind::Release))
    return false;
  return llvm::any_of(D->ctors(), [&](const CXXConstructorDecl *C) {
    const FunctionDecl *Made = nullptr;
    return C->hasBody(Made) && does(Made->getBody(), FunctionKind::Acquire);
  });
}

/// A class that gives a lock back while it lives:
///   class Unlocked { public: explicit Unlocked(Lock &l) : l_(l) { l_.unlock(); } ~Unlocked() {
///   l_.lock(); } ...
bool Gatherer::unlocksWhileAlive(const CXXRecordDecl *D) const {
  if (!D || !D->hasDefinition() || M.type(D) ||
      Ctx.getSourceManager().isInSystemHeader(D->getLocation()))
    return false;
  const CXXDestructorDecl *Destructor = D->getDestructor();
  const FunctionDecl *Body = nullptr;
  if (!Destructor || !Destructor->hasBody(Body) || !does(Body->getBody(), FunctionKind::Acquire) ||
      does(Body->getBody(), FunctionKind::Release))
    return false;
  return llvm::any_of(D->ctors(), [&](const CXXConstructorDecl *C) {
    const FunctionDecl *Made = nullptr;
    return C->hasBody(Made) && does(Made->getBody(), FunctionKind::Release);
  });
}

/// `Unlocked u(held);`: the lock is given back until `u` dies.
void Gatherer::reverseGuard(const VarDecl *V) {
  const auto *Made = V->getInit() ? dyn_cast<CXXConstructExpr>(R.strip(V->getInit())) : nullptr;
  if (!Made || Made->getNumArgs() == 0 || !unlocksWhileAlive(V->getType()->getAsCXXRecordDecl()))
    return;
  const Expr *On = Made->getArg(0);
  Place P = On->getType()->isPointerType() ? R.pointee(On) : R.of(On);
  Acquire Back{P, nullptr, V->getLocation()};
  if (P.R == Place::Root::Variable && P.Path.empty() &&
      isGuard(P.Var->getType().getNonReferenceType()))
    Back = {LockOf.lookup(P.Var), P.Var, V->getLocation()};
  else if (P.isKnown()) // a guard in the same function may hold it: the innermost one
    for (const auto &[Guard, Lock] : LockOf)
      if (Lock == P && (!Back.Guard || Back.Guard->getLocation() < Guard->getLocation()))
        Back.Guard = Guard;
  emit(Release{Back.Lock, Back.Guard, V->getLocation()});
  Reversed[V] = Back;
}

/// `std::optional<std::unique_lock<std::mutex>>`, `std::unique_ptr<std::lock_guard<std::mutex>>`,
/// a tuple of guards
bool Gatherer::mayHoldGuard(QualType T) const {
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  return Known &&
         (Known->Kind == TypeKind::Container || Known->Kind == TypeKind::Product ||
          Known->Kind == TypeKind::UniqueOwner) &&
         llvm::any_of(typeArguments(T),
                      [&](QualType Held) { return !Held.isNull() && isGuard(Held); });
}

bool Gatherer::isGuard(QualType T) const {
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D)
    return false;
  if (const TypeModel *Known = M.type(D))
    return Known->Kind == TypeKind::Guard;
  return D->hasDefinition() && !unlocksWhileAlive(D) &&
         (D->hasAttr<ScopedLockableAttr>() || isGuardShaped(D) || holdsWhileAlive(D));
}

/// Whether a guard that is made without arguments takes a lock all the same, a global one.
bool Gatherer::takesByDefault(const CXXConstructorDecl *C) const {
  const FunctionDecl *Body = nullptr;
  return !M.type(C->getParent()) && C->isUserProvided() &&
         (!C->hasBody(Body) || does(Body->getBody(), FunctionKind::Acquire));
}

/// Whether the function looks at a guard that may not have got its lock: `if (!held) return;`,
/// `held.owns_lock()`.
static bool isTested(const Stmt *S, const VarDecl *Guard) {
  if (!S)
    return false;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(S))
    if (const auto *Ref =
            dyn_cast<DeclRefExpr>(Call->getImplicitObjectArgument()->IgnoreParenImpCasts());
        Ref && Ref->getDecl() == Guard && Call->getType()->isBooleanType())
      return true;
  return llvm::any_of(S->children(), [&](const Stmt *Child) { return isTested(Child, Guard); });
}

/// `Guard` gets the value of `Value`: `std::lock_guard g(m);`, `auto g = m.lock();`, `g = lock(m);`
void Gatherer::guard(const VarDecl *Guard, const Expr *Value, SourceLocation At) {
  Acquire Taken{{}, Guard, At};
  const CXXRecordDecl *Class = Guard->getType()->getAsCXXRecordDecl();
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  Taken.Shared = Known && Known->Shared;
  bool Holds = true;
  llvm::SmallVector<Place, 2> Locks;
  const Expr *Made = Value ? R.strip(Value) : nullptr;
  if (const auto *List = dyn_cast_or_null<InitListExpr>(Made))
    Holds = List->getNumInits() > 0; // S s{};
  if (const auto *C = dyn_cast_or_null<CXXConstructExpr>(Made)) {
    if (C->getNumArgs() == 0)
      Holds = takesByDefault(C->getConstructor());
    for (const Expr *Argument : C->arguments()) {
      const CXXRecordDecl *Tag = Argument->getType()->getAsCXXRecordDecl();
      Holds &= !M.isUnlockedTag(Tag);
      Taken.Tries |= M.isTryingTag(Tag);
      Taken.Adopts |= M.isAdoptingTag(Tag);
      const Type *Lock = Argument->getType()->getPointeeOrArrayElementType();
      if (Argument == C->getArg(0) || M.isLock(Lock->getAsCXXRecordDecl())) // scoped_lock g(a, b)
        Locks.push_back(Argument->getType()->isPointerType() ? R.pointee(Argument)
                                                             : R.of(Argument));
    }
  } else if (const auto *Call = dyn_cast_or_null<CallExpr>(Made)) {
    Place Lock = R.lockedBy(Call); // auto held = lock(); of a function that returns a guard
    if (const Expr *Object = objectOf(Call); Object && !Lock.isKnown())
      Lock = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
    Locks.push_back(Lock);
  }
  if (Locks.empty())
    Locks.push_back({});
  LockOf[Guard] = Locks[0];
  if (!Holds || (Taken.Tries && !isTested(F.getBody(), Guard)))
    return; // or perhaps not: nobody looks
  for (const Place &Lock : Locks) {
    Taken.Lock = Lock;
    emit(Taken);
    ++Taken.With;
  }
}

/// `if (held)`, `if (!held.owns_lock())`: on one way the guard has no lock.
void Gatherer::testsGuard(const CallExpr *Call) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
  const Expr *Object = objectOf(Call);
  if (!Method || !Object || !Method->isConst() || !Call->getType()->isBooleanType())
    return;
  if (Place P = R.of(Object);
      P.R == Place::Root::Variable && P.Path.empty() && isGuard(P.Var->getType()))
    failsOnBranch(Call, false, Release{{}, P.Var, Call->getBeginLoc()});
}

/// What holds at the function's entry because its callers must see to it:
/// `void flush(std::unique_lock<std::mutex> &held)`, whoever asks for a guard works under its lock;
/// `void trim() REQUIRES(mu_);`
void Gatherer::requiredLocks() {
  for (const ParmVarDecl *P : F.parameters())
    if (isGuard(P->getType().getNonReferenceType())) {
      Acquire Given{{}, P, P->getLocation()};
      Given.Required = true;
      emit(Given);
    }
  for (const auto *Needs : F.specific_attrs<RequiresCapabilityAttr>())
    for (const Expr *Lock : Needs->args()) {
      Acquire Given{Lock->getType()->isPointerType() ? R.pointee(Lock) : R.of(Lock), nullptr,
                    F.getLocation()};
      Given.Required = true;
      Given.Shared = Needs->isShared();
      emit(Given);
    }
}

/// `m.lock()`, `guard.unlock()`, `pthread_mutex_lock(&m)`
bool Gatherer::lockCall(const CallExpr *Call) {
  auto On = [&](const FunctionModel &Model) -> Place {
    const Expr *E =
        Model.On.K == Slot::Kind::Argument
            ? (Model.On.Index < Call->getNumArgs() ? Call->getArg(Model.On.Index) : nullptr)
            : objectOf(Call);
    if (!E)
      return {};
    return E->getType()->isPointerType() ? R.pointee(E) : R.of(E);
  };
  auto GuardIn = [&](const Place &P) {
    return P.R == Place::Root::Variable && P.Path.empty() && isGuard(P.Var->getType()) ? P.Var
                                                                                       : nullptr;
  };
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (M.function(Callee, FunctionKind::Emplace) && objectOf(Call)) // held.emplace(mutex)
    if (Place P = R.of(objectOf(Call));
        P.R == Place::Root::Variable && P.Path.empty() && mayHoldGuard(P.Var->getType()))
      emit(Acquire{{}, P.Var, Call->getBeginLoc()});
  auto Emit = [&](const FunctionModel &Model, const LockEffect &Effect, unsigned With) {
    Place P = On(Model);
    const VarDecl *Guard = GuardIn(P);
    if (auto Known = LockOf.find(Guard); Guard && Known != LockOf.end())
      P = Known->second; // guard.lock() takes what the guard was made for
    if (Effect.Kind == FunctionKind::Acquire) {
      Acquire Taken{P, Guard, Call->getBeginLoc()};
      Taken.Shared = Effect.Shared;
      Taken.Tries = Call->getType()->isBooleanType();
      Taken.Required = Effect.Asserts && !Taken.Tries;
      Taken.With = With;
      const Stmt *User = Parents->getParent(Call);
      if (Taken.Tries && isa_and_nonnull<ExprWithCleanups>(User))
        User = Parents->getParent(User);
      if (Taken.Tries && isa_and_nonnull<CompoundStmt>(User))
        return; // whether it was had, nobody looks
      emit(Taken);
      if (Taken.Tries) // if (!m.try_lock()) return;
        failsOnBranch(Call, false, Release{P, Guard, Call->getBeginLoc()});
    } else
      emit(Release{P, Guard, Call->getBeginLoc()});
  };
  bool Any = false;
  unsigned Together = 0;
  for (const FunctionModel &Model : M.functions(Callee)) // std::lock(a, b): several
    if (Model.Kind == FunctionKind::Acquire || Model.Kind == FunctionKind::Release) {
      bool Given = Model.On.K != Slot::Kind::Argument || Model.On.Index < Call->getNumArgs();
      if (Given)
        Emit(Model, {Model.Kind, Model.Shared, false}, Together++);
      Any = true;
    }
  if (Any)
    return true;
  std::optional<LockEffect> Effect = M.lockEffect(Callee);
  if (Effect)
    Emit({"", Effect->Kind, {Slot::Kind::This, 0}}, *Effect, 0);
  return Effect.has_value();
}

/// `ready.wait(guard)`: others may take the lock meanwhile.
void Gatherer::waits(const CallExpr *Call) {
  const FunctionModel *Model = M.function(Call->getDirectCallee(), FunctionKind::WaitFor);
  if (!Model || Model->On.K != Slot::Kind::Argument || Model->On.Index >= Call->getNumArgs())
    return;
  Place P = R.of(Call->getArg(Model->On.Index));
  if (const Expr *Object = objectOf(Call); Object && !Model->Tries)
    emit(Waits{Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object),
               P.Path.empty() ? P.Var : nullptr, Call->getExprLoc()});
  if (P.R == Place::Root::Variable && P.Path.empty())
    emit(Release{{}, P.Var, Call->getExprLoc(), false, true});
}

/// `answer.set_value(1)`
void Gatherer::fulfils(const CallExpr *Call) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
  const Expr *Object = objectOf(Call);
  if (!Method || !Object || !M.function(Method, FunctionKind::Fulfil))
    return;
  emit(Fulfils{Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object),
               Method->getParent(), Call->getExprLoc()});
}

/// `changed_(id)` of a std::function that is a member.
void Gatherer::callsBack(const CXXOperatorCallExpr *Call) {
  const Expr *Object = Call->getArg(0)->IgnoreParenImpCasts();
  const CXXRecordDecl *Class = Object->getType()->getAsCXXRecordDecl();
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  if (!Known || (Known->Kind != TypeKind::Erased && Known->Kind != TypeKind::SendErased))
    return;
  if (Place P = R.of(Object); !P.Path.empty())
    emit(CallsBack{P, Call->getBeginLoc()});
}

/// The thing whose address, number or name is compared: `a` of `&a`, of `a.id()`.
static const Expr *comparedThing(const Expr *E) {
  E = E->IgnoreParenCasts();
  const auto *Asked = dyn_cast<CXXMemberCallExpr>(E);
  return Asked ? Asked->getImplicitObjectArgument() : E;
}

/// `if (&a < &b)`, `if (from.id < to.id)`: an order of two objects or two parameters.
void Gatherer::compares(const Expr *Left, const Expr *Right) {
  auto Thing = [&](const Expr *E) {
    E = comparedThing(E);
    return E->getType()->isPointerType() ? R.pointee(E) : R.of(E);
  };
  auto IsOrdered = [](const Place &P) {
    if (P.R == Place::Root::This)
      return true;
    return P.R == Place::Root::Variable &&
           (isa<ParmVarDecl>(P.Var) || !P.Var->getType()->isArithmeticType());
  };
  Place A = Thing(Left), B = Thing(Right);
  if (IsOrdered(A) && IsOrdered(B) && !(A == B))
    emit(Compares{A, B});
}

} // namespace fearless::check
