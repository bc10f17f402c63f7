// How threads signal each other: values that decide what is done, atomics, notifications.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

bool mayLock(const CXXRecordDecl *D, const Models &M) {
  if (!D || !D->hasDefinition())
    return false;
  if (const TypeModel *Known = M.type(D))
    return Known->Kind == TypeKind::Guard;
  return D->hasAttr<ScopedLockableAttr>() ||
         (D->hasUserDeclaredDestructor() && !D->isPolymorphic() && !D->field_empty() &&
          llvm::all_of(D->fields(), [](const FieldDecl *F) {
            return F->getType()->isReferenceType() || F->getType()->isPointerType() ||
                   F->getType()->isBooleanType();
          }));
}

/// `done = true`, `++hits`, `while (!done)`: each may order two threads.
bool isOnAtomic(const CallExpr *C, const Models &M) {
  const Expr *Object = objectOf(C);
  if (!Object)
    return false;
  QualType T = Object->IgnoreParenImpCasts()->getType();
  const CXXRecordDecl *D =
      T->isPointerType() ? T->getPointeeCXXRecordDecl() : T->getAsCXXRecordDecl();
  const TypeModel *Known = D ? M.type(D) : nullptr;
  return Known && Known->Kind == TypeKind::Atomic;
}

void Gatherer::signals(const Stmt *S) {
  if (const auto *Declares = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declares->decls())
      if (const auto *V = dyn_cast<VarDecl>(D); V && V->getInit())
        remembers(V, V->getInit());
    return;
  }
  lent(S);
  if (const auto *Binary = dyn_cast<BinaryOperator>(S); Binary && Binary->getOpcode() == BO_Assign)
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Binary->getLHS()->IgnoreParens()))
      if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
        remembers(V, Binary->getRHS());
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(S);
      Cast && Cast->getCastKind() == CK_LValueToRValue)
    tests(Cast);
  if (const auto *C = dyn_cast<CallExpr>(S); C && C->getDirectCallee()) {
    tests(C);
    atomicOperation(C);
    sleepsAndWakes(C);
  }
}

/// `[&stop]`, `&stop`, `std::ref(stop)`: somebody else may change the variable from here on.
void Gatherer::lent(const Stmt *S) {
  auto Lend = [&](const Expr *E) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts()))
      if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
        Lent.insert(V);
  };
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    for (const LambdaCapture &C : Lambda->captures())
      if (C.capturesVariable() && C.getCaptureKind() == LCK_ByRef)
        if (const auto *V = dyn_cast<VarDecl>(C.getCapturedVar()))
          Lent.insert(V);
  if (const auto *Unary = dyn_cast<UnaryOperator>(S); Unary && Unary->getOpcode() == UO_AddrOf)
    Lend(Unary->getSubExpr());
  if (const auto *C = dyn_cast<CallExpr>(S); C && C->getNumArgs() == 1)
    if (M.function(C->getDirectCallee(), FunctionKind::Borrow))
      Lend(C->getArg(0));
}

/// The operand of a comparison, a negation, or a sum that decides something stands for the whole.
static bool isPartOfQuestion(const Stmt *Up) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(Up))
    return !Binary->isAssignmentOp() && !Binary->isCommaOp();
  if (const auto *Unary = dyn_cast<UnaryOperator>(Up))
    return !Unary->isIncrementDecrementOp() && Unary->getOpcode() != UO_Deref &&
           Unary->getOpcode() != UO_AddrOf;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Up))
    return Operator->isComparisonOp() || Operator->getOperator() == OO_Exclaim;
  return isa<CastExpr, ParenExpr, FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
             CXXRewrittenBinaryOperator>(Up);
}

/// Whether the value is compared with what is known beforehand: `state == Done`, not `i < limit`.
static bool isAskedAlone(const Stmt *Up, const Stmt *Below, const ASTContext &Ctx) {
  const auto *Binary = dyn_cast<BinaryOperator>(Up);
  if (!Binary || Binary->isLogicalOp())
    return true;
  const Expr *Other = Binary->getLHS() == Below ? Binary->getRHS() : Binary->getLHS();
  return !Other->isValueDependent() &&
         (Other->isEvaluatable(Ctx) || isa<CXXNullPtrLiteralExpr>(Other->IgnoreParenImpCasts()));
}

/// What the value of `E` decides, alone or together with others; nothing for a value that is kept,
/// passed on or returned.
static std::optional<Tests::For> decides(const Expr *E, const ParentMap &Parents,
                                         const ASTContext &Ctx, bool &Alone) {
  const Stmt *Below = E, *Up = Parents.getParent(E);
  for (; Up && isPartOfQuestion(Up); Below = Up, Up = Parents.getParent(Up))
    Alone &= isAskedAlone(Up, Below, Ctx);
  if (const auto *Choice = dyn_cast_or_null<ConditionalOperator>(Up); Choice)
    return Choice->getCond() == Below ? std::optional(Tests::For::Branch) : std::nullopt;
  if (const auto *Element = dyn_cast_or_null<ArraySubscriptExpr>(Up))
    return Element->getIdx() == Below ? std::optional(Tests::For::Element) : std::nullopt;
  if (const auto *Element = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
      Element && Element->getOperator() == OO_Subscript && Element->getNumArgs() == 2)
    return Element->getArg(1) == Below ? std::optional(Tests::For::Element) : std::nullopt;
  auto Is = [&](const auto *S) { return S && S->getCond() == Below; };
  bool Branches = Is(dyn_cast_or_null<IfStmt>(Up)) || Is(dyn_cast_or_null<WhileStmt>(Up)) ||
                  Is(dyn_cast_or_null<ForStmt>(Up)) || Is(dyn_cast_or_null<DoStmt>(Up)) ||
                  Is(dyn_cast_or_null<SwitchStmt>(Up));
  return Branches ? std::optional(Tests::For::Branch) : std::nullopt;
}

/// Whether the place is a variable of this very call, which nobody else can change.
static bool isPrivate(const Place &P, const FunctionDecl &F) {
  return P.R == Place::Root::Variable && P.Path.empty() && !P.Var->hasGlobalStorage() &&
         !P.Var->getType()->isReferenceType() && P.Var->getDeclContext() == &F;
}

void Gatherer::tests(const Expr *Value) {
  bool Alone = true;
  std::optional<Tests::For> What = decides(Value, *Parents, Ctx, Alone);
  if (!What)
    return;
  SourceLocation At;
  Place P = R.valueOf(Value, &At);
  const auto *C = dyn_cast<CallExpr>(Value);
  if (const auto *Compares = dyn_cast<CXXOperatorCallExpr>(Value);
      Compares && Compares->isComparisonOp()) // owner == nullptr
    P = R.valueOf(Compares->getArg(0));
  if (!P.isKnown() || (isPrivate(P, F) && !Remembering.count(P.Var) && !Lent.count(P.Var)))
    return;
  bool Through = C && isSeen(C->getDirectCallee(), M);
  emit(Tests{std::move(P), At, *What, Alone, Through ? C->getExprLoc() : SourceLocation(),
             Through ? C->getDirectCallee() : nullptr});
}

void Gatherer::remembers(const VarDecl *In, const Expr *Value) {
  if (!isPrivate(Place::variable(In), F) || In->getType()->isRecordType())
    return;
  Place P = R.valueOf(Value);
  if (!P.isKnown() || isPrivate(P, F))
    return;
  Remembering.insert(In);
  emit(Remembers{In, std::move(P), R.strip(Value)->getExprLoc()});
}

void Gatherer::madeFrom(const Stmt *Value, AtomicOperation &Op) const {
  if (!Value || isa<LambdaExpr>(Value))
    return;
  if (const auto *C = dyn_cast<CallExpr>(Value); C && C->getDirectCallee() && isOnAtomic(C, M)) {
    if (Place P = R.valueOf(C); P.isKnown())
      Op.From.push_back({P, C->getExprLoc()});
    return;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Value))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && isPrivate(Place::variable(V), F))
      Op.From.push_back({Place::variable(V), Ref->getExprLoc()});
  Op.Makes |= isa<CXXNewExpr>(Value);
  for (const Stmt *Child : Value->children())
    madeFrom(Child, Op);
}

void Gatherer::atomicOperation(const CallExpr *C) {
  if (!isOnAtomic(C, M))
    return;
  using Kind = AtomicOperation::Kind;
  const FunctionDecl *Callee = C->getDirectCallee();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C);
  std::optional<Kind> K;
  if (isa<CXXConversionDecl>(Callee) || M.function(Callee, FunctionKind::Load))
    K = Kind::Loads;
  else if (M.function(Callee, FunctionKind::Store) ||
           (Operator && Operator->getOperator() == OO_Equal))
    K = Kind::Stores;
  else if (Operator || M.function(Callee, FunctionKind::Modify))
    K = Kind::Modifies;
  const Expr *Object = objectOf(C);
  Place P = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  if (!K || !P.isKnown())
    return;
  AtomicOperation Op{P, *K, C->getExprLoc()};
  for (const Expr *Arg : C->arguments())
    Op.Ordered |= Arg->getType()->isEnumeralType() && !isa<CXXDefaultArgExpr>(Arg);
  const Stmt *Up = Parents->getParent(C);
  while (isa_and_nonnull<ParenExpr, FullExpr>(Up))
    Up = Parents->getParent(Up);
  Op.Asked = isa_and_nonnull<Expr, DeclStmt, ReturnStmt>(Up) && !isa<CXXOperatorCallExpr>(Up);
  if (*K == Kind::Stores) {
    const Expr *Value = C->getArg(Operator ? 1 : 0);
    Op.Flag = isa<CXXBoolLiteralExpr>(R.strip(Value));
    madeFrom(Value, Op);
  }
  emit(std::move(Op));
}

Place Gatherer::synchronisesOn(const CallExpr *C, const FunctionModel *Model) const {
  const Expr *E = objectOf(C);
  if (Model && Model->On.K == Slot::Kind::Argument)
    E = Model->On.Index < C->getNumArgs() ? C->getArg(Model->On.Index) : nullptr;
  if (!E)
    return {};
  return E->getType()->isPointerType() ? R.pointee(E) : R.of(E);
}

/// Whether the argument can be called: the predicate of a wait.
static bool isCallable(QualType T) {
  T = T.getNonReferenceType();
  if (T->isFunctionPointerType() || T->isFunctionType())
    return true;
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (Class && Class->isLambda())
    return true; // a generic one, too
  return Class && Class->hasDefinition() &&
         llvm::any_of(Class->methods(), [](const CXXMethodDecl *Method) {
           return Method->getOverloadedOperator() == OO_Call;
         });
}

void Gatherer::sleepsAndWakes(const CallExpr *C) {
  const FunctionDecl *Callee = C->getDirectCallee();
  auto On = [&](const FunctionModel &Model) -> Place {
    const Expr *E = Model.On.K == Slot::Kind::Argument
                        ? (Model.On.Index < C->getNumArgs() ? C->getArg(Model.On.Index) : nullptr)
                        : objectOf(C);
    if (!E)
      return {};
    return E->getType()->isPointerType() ? R.pointee(E) : R.of(E);
  };
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Wake))
    emit(Wakes{On(*Model), C->getExprLoc()});
  const FunctionModel *Model = M.function(Callee, FunctionKind::Sleep);
  if (!Model ||
      llvm::any_of(C->arguments(), [](const Expr *Arg) { return isCallable(Arg->getType()); }))
    return;
  Sleeps Fact{On(*Model), C->getExprLoc()};
  for (const Expr *Arg : C->arguments()) { // a guard that was made here, and not to adopt a lock
    const auto *Ref = dyn_cast<DeclRefExpr>(R.strip(Arg));
    const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!V || !V->isLocalVarDecl() || V->hasGlobalStorage() || !V->getInit() ||
        V->getDeclContext() != &F || !isGuard(V->getType()))
      continue;
    const auto *Made = dyn_cast<CXXConstructExpr>(R.strip(V->getInit()));
    Fact.Own = !Made || Made->getNumArgs() == 1;
  }
  emit(std::move(Fact));
}

} // namespace fearless::check
