// Loans of guarded data: references, pointers and views that look through a lock guard.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// The call that makes the temporary guard that `Value` goes through, or null.
static const CallExpr *guardCall(const Stmt *Value, const Resolver &R) {
  if (const auto *Call = dyn_cast_or_null<CallExpr>(Value))
    if (Call->isPRValue() && R.isGuard(Call->getType()))
      return Call;
  if (!Value || isa<LambdaExpr>(Value))
    return nullptr;
  for (const Stmt *Child : Value->children())
    if (const CallExpr *Found = guardCall(Child, R))
      return Found;
  return nullptr;
}

/// What the guard of a loan locks: known from its declaration, or from the call that makes it.
Place Gatherer::lockOf(const Place &Guard, const Expr *Value) const {
  if (Guard.R == Place::Root::Variable) {
    auto Known = LockOf.find(Guard.Var);
    return Known != LockOf.end() ? Known->second : Place();
  }
  const CallExpr *Call = guardCall(Value, R);
  const Expr *Object = Call ? objectOf(Call) : nullptr;
  if (!Object)
    return {};
  return Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
}

/// Emits a loan when `Value`, which `Holder` gets, is a reference, pointer or view of storage that
/// a guard protects.
void Gatherer::loan(Loan::Way How, Place Holder, QualType HolderType, const Expr *Value,
                    SourceLocation At) {
  bool Reference = HolderType->isReferenceType() && How != Loan::Way::Assigns;
  if ((!Reference && !R.isPointerLike(HolderType)) || Value->isInstantiationDependent())
    return;
  if (const auto *Either = dyn_cast<ConditionalOperator>(Value->IgnoreParenImpCasts())) {
    loan(How, Holder, HolderType, Either->getTrueExpr(), At);
    loan(How, Holder, HolderType, Either->getFalseExpr(), At);
    return;
  }
  Place Target = Reference ? R.of(Value) : R.pointee(Value);
  std::optional<Place> Guard = guardOf(Target);
  if (!Guard)
    return;
  if (How == Loan::Way::Binds && Holder.Var->isCXXForRangeDecl())
    return; // an element of the range: the range's own loan says it
  if (How == Loan::Way::Binds && Holder.Var->isImplicit())
    How = Loan::Way::Iterates; // the range of `for (auto &x : *m.lock())`
  Place Lock = lockOf(*Guard, Value);
  emit(Loan{How, std::move(Holder), std::move(Target), std::move(Lock), At});
}

/// Two guards of one lock in one full expression: the second waits for the first, which dies after
/// it.
void Gatherer::temporaryGuard(const CallExpr *Call) {
  if (!Call->isPRValue() || !R.isGuard(Call->getType()) || !objectOf(Call))
    return;
  const Stmt *Full = Call;
  for (const Stmt *Up = Call; Up && isa<Expr>(Up); Up = Parents->getParent(Up)) {
    Full = Up;
    if (isa<ConditionalOperator>(Up))
      return; // one of its arms is evaluated
  }
  const auto *Whole = dyn_cast<ExprWithCleanups>(Full);
  const Expr *Object = objectOf(Call);
  Place Lock = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  if (!Whole || !Lock.isKnown())
    return;
  for (const TemporaryGuard &Other : Temporaries)
    if (Other.FullExpression == Whole && Other.Lock == Lock && Other.Call != Call)
      emit(LocksTwice{Lock, Other.Call->getExprLoc(), Call->getExprLoc()});
  Temporaries.push_back({Whole, Call, std::move(Lock)});
}

/// The type of what a value of a container or tuple type `T` makes of its argument `Index`; null
/// when it is no pointer or view.
QualType Gatherer::heldView(QualType T, unsigned Index) const {
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  if (!Known || (Known->Kind != TypeKind::Container && Known->Kind != TypeKind::Product))
    return {};
  llvm::SmallVector<QualType, 4> Held = typeArguments(T);
  unsigned At = Known->Kind == TypeKind::Product ? Index : 0;
  bool View = At < Held.size() && !Held[At].isNull() && R.isPointerLike(Held[At]);
  return View ? Held[At] : QualType();
}

/// `return guard->front();` of a function that returns a std::optional<std::string_view>
void Gatherer::returnsHeldLoans(const Expr *Made) {
  const auto *C = dyn_cast<CXXConstructExpr>(Made);
  if (!C)
    return;
  for (unsigned I = 0; I < C->getNumArgs(); ++I) {
    const Expr *Arg = C->getArg(I);
    if (heldView(C->getType(), I).isNull())
      continue;
    Place Target = R.isPointerLike(Arg->getType()) ? R.pointee(Arg) : R.of(Arg);
    if (std::optional<Place> Guard = guardOf(Target))
      emit(Loan{Loan::Way::Returns, {}, Target, lockOf(*Guard, Arg), Arg->getExprLoc()});
  }
}

/// `return *guard;`, `return Summary{text, n};` with a view in it, `return guard;` of a local
/// mutex.
void Gatherer::returnsLoan(const Expr *Value) {
  SourceLocation At = Value->getExprLoc();
  loan(Loan::Way::Returns, {}, F.getReturnType(), Value, At);
  if (F.getReturnType()->isReferenceType())
    return;
  const Expr *Made = R.strip(Value);
  const CXXRecordDecl *Class = F.getReturnType()->getAsCXXRecordDecl();
  returnsHeldLoans(Made);
  bool Carries = Class && Class->hasDefinition() && !M.type(Class) &&
                 llvm::any_of(Class->fields(), [&](const FieldDecl *Field) {
                   return R.isPointerLike(Field->getType());
                 }); // a std::string made of a view owns its text
  if (const auto *List = Carries ? dyn_cast<InitListExpr>(Made) : nullptr) {
    for (const Expr *Each : List->inits())
      loan(Loan::Way::Returns, {}, Each->getType(), Each, Each->getExprLoc());
  } else if (const auto *C = Carries ? dyn_cast<CXXConstructExpr>(Made) : nullptr) {
    for (const Expr *Each : C->arguments())
      loan(Loan::Way::Returns, {}, Each->getType(), Each, Each->getExprLoc());
  }
  if (!R.isGuard(F.getReturnType()))
    return;
  Place Guard = R.of(Made);
  Place Lock = Guard.isKnown() ? lockOf(Guard, Made) : Place();
  if (const auto *Call = dyn_cast<CallExpr>(Made); Call && objectOf(Call))
    Lock = R.of(objectOf(Call));
  bool Own = Lock.R == Place::Root::Variable &&
             Lock.Var->getDeclContext() == static_cast<const DeclContext *>(&F);
  if (Own && storageOf(Lock) == Storage::Frame)
    emit(Loan{Loan::Way::Returns, {}, Lock, Lock, At});
}

/// `views.push_back(*guard)`: a container of views or pointers gets one more to look through.
void Gatherer::collects(const CallExpr *C, llvm::ArrayRef<const Expr *> Args) {
  const Expr *Object = objectOf(C);
  const CXXRecordDecl *Class = Object ? Object->getType()->getAsCXXRecordDecl() : nullptr;
  const TypeModel *Known = Class ? M.type(Class) : nullptr;
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class);
  if (!Known || Known->Kind != TypeKind::Container || !Special ||
      Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type ||
      !R.isPointerLike(Special->getTemplateArgs()[0].getAsType()) || !R.of(Object).isKnown())
    return;
  for (const Expr *Arg : Args) {
    Place Target = R.isPointerLike(Arg->getType()) ? R.pointee(Arg) : R.of(Arg);
    if (std::optional<Place> Guard = guardOf(Target))
      emit(Loan{Loan::Way::Collects, R.of(Object), Target, lockOf(*Guard, Arg), C->getExprLoc()});
  }
}

} // namespace fearless::check
