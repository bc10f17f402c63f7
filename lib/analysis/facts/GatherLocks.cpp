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
  const TypeModel *Known = M.type(On);
  return M.isLockable(On) || (Known && Known->Kind == TypeKind::Lock) ||
         On->hasAttr<CapabilityAttr>();
}

/// Whether the statement takes or releases a lock, itself or through a function it calls.
bool Gatherer::does(const Stmt *Body, FunctionKind LockEffect, unsigned Depth) const {
  if (!Body || Depth > 2)
    return false;
  if (const auto *C = dyn_cast<CallExpr>(Body))
    if (const FunctionDecl *Callee = C->getDirectCallee()) {
      if (M.function(Callee, LockEffect) || M.lockEffect(Callee) == LockEffect)
        return true;
      const FunctionDecl *Definition = nullptr;
      if (isSeen(Callee, M) && Callee->hasBody(Definition) &&
          does(Definition->getBody(), LockEffect, Depth + 1))
        return true;
    }
  return llvm::any_of(Body->children(),
                      [&](const Stmt *Child) { return does(Child, LockEffect, Depth); });
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
  return D->hasDefinition() &&
         (D->hasAttr<ScopedLockableAttr>() || isGuardShaped(D) || holdsWhileAlive(D));
}

/// Whether a guard that is made without arguments takes a lock all the same, a global one.
bool Gatherer::takesByDefault(const CXXConstructorDecl *C) const {
  const FunctionDecl *Body = nullptr;
  return !M.type(C->getParent()) && C->isUserProvided() &&
         (!C->hasBody(Body) || does(Body->getBody(), FunctionKind::Acquire));
}

/// `Guard` gets the value of `Value`: `std::lock_guard g(m);`, `auto g = m.lock();`, `g = lock(m);`
void Gatherer::guard(const VarDecl *Guard, const Expr *Value, SourceLocation At) {
  Place Lock;
  bool Holds = true;
  const Expr *Made = Value ? R.strip(Value) : nullptr;
  if (const auto *List = dyn_cast_or_null<InitListExpr>(Made))
    Holds = List->getNumInits() > 0; // S s{};
  if (const auto *C = dyn_cast_or_null<CXXConstructExpr>(Made)) {
    if (C->getNumArgs() == 0) {
      Holds = takesByDefault(C->getConstructor());
    } else {
      const Expr *Argument = C->getArg(0);
      Lock = Argument->getType()->isPointerType() ? R.pointee(Argument) : R.of(Argument);
      for (const Expr *Tag : llvm::drop_begin(C->arguments()))
        Holds &= !M.isUnlockedTag(Tag->getType()->getAsCXXRecordDecl());
    }
  } else if (const auto *Call = dyn_cast_or_null<CallExpr>(Made)) {
    if (const Expr *Object = objectOf(Call))
      Lock = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  }
  LockOf[Guard] = Lock;
  if (Holds)
    emit(Acquire{Lock, Guard, At});
}

/// `void flush(std::unique_lock<std::mutex> &held)`: whoever asks for a guard works under its lock.
void Gatherer::parameterGuards() {
  for (const ParmVarDecl *P : F.parameters())
    if (isGuard(P->getType().getNonReferenceType()))
      emit(Acquire{{}, P, P->getLocation()});
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
  auto Emit = [&](const FunctionModel &Model, FunctionKind Kind) {
    Place P = On(Model);
    const VarDecl *Guard = GuardIn(P);
    if (auto Known = LockOf.find(Guard); Guard && Known != LockOf.end())
      P = Known->second; // guard.lock() takes what the guard was made for
    if (Kind == FunctionKind::Acquire) {
      emit(Acquire{P, Guard, Call->getBeginLoc()});
      if (Call->getType()->isBooleanType()) // if (!m.try_lock()) return;
        failsOnBranch(Call, false, Release{P, Guard, Call->getBeginLoc()});
    } else
      emit(Release{P, Guard, Call->getBeginLoc()});
  };
  bool Any = false;
  for (const FunctionModel &Model : M.functions(Callee)) // std::lock(a, b): several
    if (Model.Kind == FunctionKind::Acquire || Model.Kind == FunctionKind::Release) {
      bool Given = Model.On.K != Slot::Kind::Argument || Model.On.Index < Call->getNumArgs();
      if (Given)
        Emit(Model, Model.Kind);
      Any = true;
    }
  if (Any)
    return true;
  std::optional<FunctionKind> Kind = M.lockEffect(Callee);
  if (Kind)
    Emit({"", *Kind, {Slot::Kind::This, 0}}, *Kind);
  return Kind.has_value();
}

/// `ready.wait(guard)`: others may take the lock meanwhile.
void Gatherer::waits(const CallExpr *Call) {
  const FunctionModel *Model = M.function(Call->getDirectCallee(), FunctionKind::WaitFor);
  if (!Model || Model->On.K != Slot::Kind::Argument || Model->On.Index >= Call->getNumArgs())
    return;
  Place P = R.of(Call->getArg(Model->On.Index));
  if (P.R == Place::Root::Variable && P.Path.empty())
    emit(Release{{}, P.Var, Call->getExprLoc(), false, true});
}

} // namespace fearless::check
