// Reads, writes, moves and calls. What a call does is taken from the callee's body when that is
// seen (Call facts), else from its signature: GatherArguments.cpp.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

void Gatherer::access(Place P, Use U, SourceLocation At, bool Assumed, bool Probes) {
  if (P.isKnown())
    emit(Access{std::move(P), U, At, Assumed, false, Probes});
}

void Gatherer::written(Place P, SourceLocation At, bool Steps) {
  if (!P.isKnown())
    return;
  Access A{std::move(P), Use::Write, At};
  A.Steps = Steps;
  emit(std::move(A));
}

void Gatherer::destroyed(Place P, SourceLocation At) {
  if (!P.isKnown())
    return;
  Access A{std::move(P), Use::Write, At};
  A.Ends = true;
  emit(std::move(A));
}

void Gatherer::movedAway(Place P, SourceLocation At, bool Assumed) {
  if (!P.isKnown())
    return;
  Access A{std::move(P), Use::Write, At, Assumed};
  A.Moves = true;
  emit(std::move(A));
}

void Gatherer::access(const Stmt *S) {
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(S)) {
    if (Cast->getCastKind() == CK_LValueToRValue)
      access(R.of(Cast->getSubExpr()), Use::Read, Cast->getExprLoc());
    return;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
    if (Binary->isRelationalOp())
      compares(Binary->getLHS(), Binary->getRHS());
    if (!Binary->isAssignmentOp())
      return;
    Place P = R.of(Binary->getLHS());
    if (Binary->getOpcode() == BO_Assign && P.isKnown())
      emit(Revives{P}); // before the write, which is no use of the old value
    written(P, Binary->getLHS()->getExprLoc(), Binary->isCompoundAssignmentOp());
    if (Binary->getOpcode() == BO_Assign)
      keeps(Binary->getRHS(), P);
    if (Binary->getOpcode() == BO_Assign)
      loan(Loan::Way::Assigns, P, Binary->getLHS()->getType(), Binary->getRHS(),
           Binary->getOperatorLoc());
    return;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
    if (Unary->isIncrementDecrementOp())
      written(R.of(Unary->getSubExpr()), Unary->getSubExpr()->getExprLoc(), true);
    return;
  }
  if (const auto *Return = dyn_cast<ReturnStmt>(S)) {
    const Expr *Value = Return->getRetValue();
    if (Value && F.getReturnType()->isReferenceType())
      emit(Returns{R.of(Value), Value->getExprLoc()});
    else if (Value && R.isPointerLike(Value->getType()))
      emit(Returns{R.pointee(Value), Value->getExprLoc()});
    if (Value)
      returnsLoan(Value);
    return;
  }
  if (const auto *Delete = dyn_cast<CXXDeleteExpr>(S))
    return destroyed(R.pointee(Delete->getArgument()), Delete->getBeginLoc());
  if (const auto *C = dyn_cast<CXXConstructExpr>(S))
    return construct(C);
  if (const auto *C = dyn_cast<CallExpr>(S))
    return call(C);
}

/// The call gives these of its places a fresh value: `v.clear()`, `std::swap(a, b)`.
void Gatherer::revive(const CallExpr *C, llvm::ArrayRef<const Expr *> Args) {
  bool Swapped = false; // std::swap gives a value to both of its arguments
  for (const FunctionModel &Model : M.functions(C->getDirectCallee())) {
    if (Model.Kind != FunctionKind::Reset)
      continue;
    const Expr *On = Model.On.K == Slot::Kind::Argument
                         ? (Model.On.Index < Args.size() ? Args[Model.On.Index] : nullptr)
                         : objectOf(C);
    if (!On)
      continue;
    const FunctionDecl *Callee = C->getDirectCallee();
    bool Itself = Model.On.K == Slot::Kind::Argument && Model.On.Index < Callee->getNumParams() &&
                  Callee->getParamDecl(Model.On.Index)->getType()->isReferenceType();
    Place P = On->getType()->isPointerType() && !Itself ? R.pointee(On) : R.of(On);
    if (!P.isKnown())
      continue;
    const Expr *With = nullptr; // a.swap(b), std::swap(a, b)
    for (const Expr *Other : Args)
      if (Place Q = R.of(Other);
          Other->isLValue() && handleOf(Other->getType()) && Q.isKnown() && !(Q == P))
        With = Other;
    emit(Revives{P, false, With != nullptr});
    if (With) {
      if (!Swapped)
        emit(HandleMoves{P, R.of(With), true});
      Swapped = true;
      continue;
    }
    if (const HandleModel *H = handleOf(On->getType());
        H && H->AtDestruction == HandleModel::Death::Joins)
      emit(Join{P, {}, C->getBeginLoc()}); // std::vector<std::jthread>::clear()
  }
}

void Gatherer::construct(const CXXConstructExpr *C) {
  llvm::ArrayRef<const Expr *> Args(C->getArgs(), C->getNumArgs());
  const CXXConstructorDecl *Constructor = C->getConstructor();
  if (spawn(C, Constructor, Args))
    return;
  demands(Constructor, Args, C->getBeginLoc());
  const TypeModel *Made = M.type(Constructor->getParent());
  if (Made && Made->Kind == TypeKind::SendErased && !Constructor->isCopyOrMoveConstructor() &&
      !Args.empty())
    demand(Args[0], C->getBeginLoc());
  if (R.isPointerLike(C->getType()) && !Constructor->isCopyOrMoveConstructor()) {
    for (const Expr *Arg : Args) // std::span s(v): looks at v, and reads no element
      if (Place P = R.of(Arg); P.isKnown() && Arg->isGLValue() && !R.isPointerLike(Arg->getType()))
        emit(Access{P, Use::Read, Arg->getExprLoc(), false, true});
    return;
  }
  for (const Expr *Arg : Args) // thread_guard g(t): g joins t when it dies
    if (Arg->isLValue() && !Arg->getType().isConstQualified() && handleOf(Arg->getType()))
      handleLeaves(Arg, Arg, C);
  if (Args.size() == 1 && Constructor->isMoveConstructor()) {
    if (Place From = R.of(Args[0]); isGuard(C->getType()) && From.Path.empty() && From.Var) {
      emit(Release{{}, From.Var, C->getBeginLoc(), true});
      emit(Departs{From, C->getBeginLoc(), {}, false, true});
    }
    const Expr *Value = C;
    const Stmt *Parent = consumer(Value);
    handleLeaves(Args[0], Value, Parent);
  }
  if (isSeen(Constructor, M) && !Constructor->isDefaulted())
    emit(callFact(Constructor, nullptr, Args, C->getBeginLoc()));
  else
    arguments(Constructor, Args);
}

void Gatherer::call(const CallExpr *C) {
  llvm::ArrayRef<const Expr *> Args(C->getArgs(), C->getNumArgs());
  const FunctionDecl *Callee = C->getDirectCallee();
  if (!Callee)
    return indirectCall(C);
  if (spawn(C, Callee, Args) || emplaceSpawn(C))
    return;
  temporaryGuard(C);
  demands(Callee, isa<CXXOperatorCallExpr>(C) ? llvm::ArrayRef<const Expr *>() : Args,
          C->getBeginLoc());
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Join))
    joins(C, *Model, Join::Kind::Joins);
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Await))
    joins(C, *Model, Join::Kind::Joins);
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Detach))
    joins(C, *Model, Join::Kind::Detaches);
  if (const FunctionModel *Model = M.function(Callee, FunctionKind::Poll); Model && objectOf(C))
    emit(HandleEscapes{R.of(objectOf(C)),
                       {},
                       C->getBeginLoc(),
                       HandleEscapes::Way::Passed}); // asks whether it has ended
  if (lockCall(C))
    return;
  testsGuard(C);
  waits(C);
  fulfils(C);
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(C);
      Args.size() > 1 && ((O && O->isComparisonOp()) || M.function(Callee, FunctionKind::Compare)))
    compares(Args[Args.size() - 2], Args[Args.size() - 1]);
  if (const FunctionModel *Orders = M.function(Callee, FunctionKind::Synchronise);
      Orders || isOnAtomic(C, M))
    emit(Synchronises{C->getBeginLoc(),
                      !Orders || M.function(Callee, FunctionKind::Sleep) ||
                          M.function(Callee, FunctionKind::Wake),
                      synchronisesOn(C, Orders)});
  if (M.function(Callee, FunctionKind::Identify))
    emit(Identifies{C->getBeginLoc()});
  if (const FunctionModel *Keeps = M.function(Callee, FunctionKind::HiddenState)) {
    Access A{Place::variable(Hidden.of(*Keeps)), Keeps->ReadsOnly ? Use::Read : Use::Write,
             C->getBeginLoc()};
    A.Hidden = Callee;
    emit(A);
  }
  for (FunctionKind Naming :
       {FunctionKind::Move, FunctionKind::Forward, FunctionKind::Borrow, FunctionKind::BorrowRead})
    if (M.function(Callee, Naming))
      return; // names its argument, touches nothing
  if (const FunctionModel *Element = M.function(Callee, FunctionKind::Element);
      Element && Element->On.K == Slot::Kind::Argument)
    return; // std::get<0>(pair)

  for (const Expr *Arg : Args) // threads.push_back(std::move(t))
    if (Arg->isXValue())
      handleLeaves(Arg, Arg, C);
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  bool ObjectIsFirst = isa<CXXOperatorCallExpr>(C) && Method && !Args.empty();
  llvm::ArrayRef<const Expr *> Rest = ObjectIsFirst ? Args.drop_front() : Args;
  if (Method && Method->isVirtual())
    overriders(Method, C->getBeginLoc());
  if (ObjectIsFirst && Callee->getOverloadedOperator() == OO_Call)
    if (Place P = R.of(objectOf(C)); P.R == Place::Root::Variable && P.Path.empty())
      if (const auto *Given = dyn_cast<ParmVarDecl>(P.Var))
        emit(Invokes{Given});
  if (Method && Method->getParent()->isLambda())
    access(R.of(objectOf(C)), Use::Read, C->getExprLoc()); // calls the closure
  if (isSeen(Callee, M) && !Callee->isDefaulted()) {
    Call Made = callFact(Callee, objectOf(C), Rest, C->getBeginLoc());
    if (handleOf(C->getType()) && C->isPRValue())
      Made.Result = resultHandle(C);
    emit(std::move(Made));
    return;
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C);
      Operator && Operator->getOperator() == OO_Call)
    if (const CXXRecordDecl *Closure = heldClosure(Operator->getArg(0))) {
      access(R.of(Operator->getArg(0)), Use::Read, C->getExprLoc());
      emit(callFact(Closure->getLambdaCallOperator(), nullptr, Rest, C->getBeginLoc()));
      return; // a std::function that is known to hold this closure
    }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C);
      Operator && Operator->getOperator() == OO_Call)
    callsBack(Operator);
  parallel(C, Rest);
  if (M.function(Callee, FunctionKind::LendGuarded) && !Rest.empty() && objectOf(C)) {
    const CXXRecordDecl *Closure = R.strip(Rest.back())->getType()->getAsCXXRecordDecl();
    if (Closure && Closure->isLambda())
      emit(LendsGuarded{Closure, R.of(objectOf(C)), C->getExprLoc()});
  }
  keeps(C, Rest);
  sends(C, Rest);
  collects(C, Rest);
  revive(C, Rest);
  // join() touches the handle only when its thread has ended
  if (Method && !M.function(Callee, FunctionKind::Join) && !M.function(Callee, FunctionKind::Await))
    objectAccess(C, Method);
  if (M.function(Callee, FunctionKind::Visit) && !Rest.empty()) {
    // std::for_each(ts.begin(), ts.end(), [](auto &t) {...}): the closure, called on an element
    const Expr *Visitor = Rest.back();
    for (const Expr *Arg : Rest) // std::ranges::for_each has a projection behind it
      if (!isa<CXXDefaultArgExpr>(Arg))
        Visitor = Arg;
    const CXXRecordDecl *Closure = R.strip(Visitor)->getType()->getAsCXXRecordDecl();
    Place Element = R.isPointerLike(Rest[0]->getType()) ? R.pointee(Rest[0])
                                                        : R.of(Rest[0]).index(std::nullopt);
    if (Closure && Closure->isLambda())
      emit(Call{Closure->getLambdaCallOperator(), {}, {Element}, C->getBeginLoc()});
    else if (joinsEach(Visitor)) // std::for_each(..., std::mem_fn(&std::thread::join))
      emit(Join{Element, {}, C->getBeginLoc()});
  }
  arguments(Callee, Rest);
  if (M.function(Callee, FunctionKind::Transfer))
    for (const Expr *Arg : Rest)
      eachMove(Arg, [&](const Place &P) { transferred(C, P, Arg->getBeginLoc()); });
}

/// Whether the callable is made of a join function: `std::mem_fn(&std::thread::join)`.
bool Gatherer::joinsEach(const Stmt *Callable) const {
  if (const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Callable))
    if (const auto *Named = dyn_cast<FunctionDecl>(Ref->getDecl());
        Named && M.function(Named, FunctionKind::Join))
      return true;
  return Callable &&
         llvm::any_of(Callable->children(), [&](const Stmt *Child) { return joinsEach(Child); });
}

/// What a call of an unseen member function does to its object.
void Gatherer::objectAccess(const CallExpr *C, const CXXMethodDecl *Method) {
  const Expr *Object = objectOf(C);
  if (!Object || Method->isStatic())
    return;
  Place P = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  if (!P.isKnown())
    return;
  bool Owner = R.ownerKind(Object->getType()).has_value();
  if (M.function(Method, FunctionKind::Element)) {
    if (Owner) // reads the pointer, not what it points to
      access(P, Use::Read, Object->getExprLoc());
    if (const TypeModel *Known = M.type(Method->getParent()); Known && Known->Stable) {
      Access Walks{P, Use::Read, Object->getExprLoc()}; // from node to node, which may be added to
      Walks.Shallow = true;
      emit(Walks);
    }
    return;
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C);
      Operator && Operator->getOperator() == OO_Equal) {
    if (const VarDecl *Guard = P.Path.empty() ? P.Var : nullptr;
        Guard && isGuard(Guard->getType())) { // the old lock is released, and perhaps one taken
      emit(Release{{}, Guard, C->getExprLoc()});
      const Expr *Value = Operator->getArg(1);
      if (Place From = R.of(R.strip(Value)); isMove(Value) && From.Path.empty() && From.Var)
        emit(Release{{}, From.Var, C->getExprLoc(), true});
      guard(Guard, Value, C->getExprLoc());
    }
    emit(Revives{P});
    keeps(Operator->getArg(1), P);
    loan(Loan::Way::Assigns, P, Object->getType(), Operator->getArg(1), C->getExprLoc());
    handleReplaced(P, Object->getType(), Operator);
  }
  const TypeModel *Known = M.type(Method->getParent());
  bool Sure = Known || Method->isDefaulted();
  bool Alone = M.function(Method, FunctionKind::Exclusive);
  bool Reads = (Method->isConst() && !Alone) || M.function(Method, FunctionKind::Read);
  Access A{P, Reads ? Use::Read : Use::Write, Object->getExprLoc()};
  A.Alone = Alone;
  A.Assumed = !Sure;
  A.Probes = (Owner && isa<CXXConversionDecl>(Method)) ||
             (Method->isConst() && handleOf(Object->getType())); // if (t.joinable())
  // v.size(), v.empty(): a const member of a container that yields no element
  A.Shallow = A.U == Use::Read && Known &&
              (Known->Kind == TypeKind::Container || Known->Kind == TypeKind::Product) &&
              !isa<CXXOperatorCallExpr>(C);
  A.Shallow |= M.function(Method, FunctionKind::Grow) != nullptr;
  emit(A);
  bool Swaps =
      Method->getNumParams() == 1 && Method->getParamDecl(0)->getType()->isLValueReferenceType();
  bool Replaces = !Swaps && (M.function(Method, FunctionKind::Reset) ||
                             Method->getOverloadedOperator() == OO_Equal);
  // u.reset(), u = nullptr: what it owned is destroyed
  if (Replaces && R.ownerKind(Object->getType()) == Step::Through::Unique)
    destroyed(P.deref(Step::Through::Unique), Object->getExprLoc());
}

} // namespace fearless::check
