// Locks: guards that hold one while they live, and bare lock() / unlock() calls.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

bool Gatherer::isGuard(QualType T) const {
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D)
    return false;
  if (const TypeModel *Known = M.type(D))
    return Known->Kind == TypeKind::Guard;
  return D->hasDefinition() && D->hasAttr<ScopedLockableAttr>();
}

/// `std::lock_guard g(m);`, `auto g = m.lock();`
void Gatherer::guard(const VarDecl *V) {
  Place Lock;
  if (const Expr *Init = V->getInit()) {
    const Expr *Made = R.strip(Init);
    if (const auto *C = dyn_cast<CXXConstructExpr>(Made); C && C->getNumArgs() > 0) {
      const Expr *Argument = C->getArg(0);
      Lock = Argument->getType()->isPointerType() ? R.pointee(Argument) : R.of(Argument);
    } else if (const auto *Call = dyn_cast<CallExpr>(Made)) {
      if (const Expr *Object = objectOf(Call))
        Lock = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
    }
  }
  emit(Acquire{Lock, V, V->getLocation()});
}

/// `m.lock()`, `guard.unlock()`, `pthread_mutex_lock(&m)`
void Gatherer::lockCall(const CallExpr *Call) {
  auto On = [&](const FunctionModel &Model) -> Place {
    const Expr *E = Model.On.K == Slot::Kind::Argument
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
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Acquire)) {
    Place P = On(*Model);
    emit(Acquire{P, GuardIn(P), Call->getBeginLoc()});
  }
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Release)) {
    Place P = On(*Model);
    emit(Release{P, GuardIn(P)});
  }
}

} // namespace fearless::check
