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

bool Gatherer::isGuard(QualType T) const {
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D)
    return false;
  if (const TypeModel *Known = M.type(D))
    return Known->Kind == TypeKind::Guard;
  return D->hasDefinition() && (D->hasAttr<ScopedLockableAttr>() || isGuardShaped(D));
}

/// `std::lock_guard g(m);`, `auto g = m.lock();`
void Gatherer::guard(const VarDecl *V) {
  Place Lock;
  bool Holds = true;
  if (const Expr *Init = V->getInit()) {
    const Expr *Made = R.strip(Init);
    if (const auto *C = dyn_cast<CXXConstructExpr>(Made); C && C->getNumArgs() > 0) {
      const Expr *Argument = C->getArg(0);
      Lock = Argument->getType()->isPointerType() ? R.pointee(Argument) : R.of(Argument);
      for (const Expr *Tag : llvm::drop_begin(C->arguments()))
        Holds &= !M.isUnlockedTag(Tag->getType()->getAsCXXRecordDecl());
    } else if (const auto *Call = dyn_cast<CallExpr>(Made)) {
      if (const Expr *Object = objectOf(Call))
        Lock = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
    }
  }
  LockOf[V] = Lock;
  if (!Holds)
    return;
  emit(Acquire{Lock, V, V->getLocation()});
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
  auto Emit = [&](const FunctionModel &Model, FunctionKind Kind) {
    Place P = On(Model);
    const VarDecl *Guard = GuardIn(P);
    if (auto Known = LockOf.find(Guard); Guard && Known != LockOf.end())
      P = Known->second; // guard.lock() takes what the guard was made for
    if (Kind == FunctionKind::Acquire)
      emit(Acquire{P, Guard, Call->getBeginLoc()});
    else
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

} // namespace fearless::check
