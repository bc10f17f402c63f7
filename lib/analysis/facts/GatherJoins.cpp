// Joins: of one handle, of each in a loop, of those that a list names.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// Whether `Test` mentions the variable or field that `P` starts with.
static bool mentions(const Stmt *Test, const Place &P) {
  if (!Test)
    return false;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Test))
    if (P.R == Place::Root::Variable && Ref->getDecl() == P.Var)
      return true;
  if (const auto *Member = dyn_cast<MemberExpr>(Test))
    for (const Step &S : P.Path)
      if (S.Field && Member->getMemberDecl() == S.Field)
        return true;
  return llvm::any_of(Test->children(), [&](const Stmt *S) { return mentions(S, P); });
}

/// `for (auto *t : {&a, &b}) t->join();`: behind the loop, each that is listed has been joined.
bool Gatherer::joinsListed(const CallExpr *C, const Expr *On, Join J) {
  const Expr *Named = R.strip(On);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Named); Unary && Unary->getOpcode() == UO_Deref)
    Named = R.strip(Unary->getSubExpr()); // (*t).join()
  else if (R.model(Named, FunctionKind::Element) && objectOf(cast<CallExpr>(Named)))
    Named = R.strip(objectOf(cast<CallExpr>(Named))); // t.get().join()
  const auto *Ref = dyn_cast<DeclRefExpr>(Named);
  const CXXForRangeStmt *Loop = nullptr;
  for (const Stmt *Up = Parents->getParent(C); Ref && Up; Up = Parents->getParent(Up))
    if (const auto *Around = dyn_cast<CXXForRangeStmt>(Up);
        Around && Around->getLoopVariable() == Ref->getDecl())
      Loop = Around;
  if (!Loop)
    return false;
  const Expr *Range = Loop->getRangeInit()->IgnoreImplicit();
  if (const auto *Made = dyn_cast<CXXStdInitializerListExpr>(Range))
    Range = Made->getSubExpr()->IgnoreImplicit();
  const auto *List = dyn_cast<InitListExpr>(Range);
  if (!List)
    return false;
  bool Any = false;
  for (const Expr *One : List->inits()) {
    J.Handle = R.isPointerLike(One->getType()) ? R.pointee(One) : Place();
    if (J.Handle.isKnown())
      Deferred.push_back({Loop, J});
    Any |= J.Handle.isKnown();
  }
  return Any;
}

/// Whether the handle was made by an unseen call that starts no thread: the future of a promise or
/// a packaged_task, which waits for whoever keeps that.
bool Gatherer::waitsForUnseen(const Expr *Handle) const {
  const Expr *Made = Handle;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Handle))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->getInit())
      Made = R.strip(V->getInit());
  const auto *C = dyn_cast<CXXMemberCallExpr>(Made);
  return C && C->isPRValue() && handleOf(C->getType()) && !SpawnAt.count(C) && C->getMethodDecl() &&
         !isSeen(C->getMethodDecl(), M);
}

/// Whether everything that `S` assigns to `V` is an iterator into `Range`: `it = all.erase(it)`.
static bool staysIn(const Stmt *S, const VarDecl *V, const Place &Range, const Resolver &R) {
  const Expr *Target = nullptr, *Value = nullptr;
  if (const auto *B = dyn_cast_or_null<BinaryOperator>(S); B && B->getOpcode() == BO_Assign) {
    Target = B->getLHS();
    Value = B->getRHS();
  } else if (const auto *C = dyn_cast_or_null<CXXOperatorCallExpr>(S);
             C && C->getOperator() == OO_Equal && C->getNumArgs() == 2) {
    Target = C->getArg(0);
    Value = C->getArg(1);
  }
  const auto *Named = Target ? dyn_cast<DeclRefExpr>(Target->IgnoreParenImpCasts()) : nullptr;
  if (Named && Named->getDecl() == V) {
    const auto *Call = dyn_cast<CallExpr>(R.strip(Value));
    const Expr *Object = Call ? objectOf(Call) : nullptr;
    if (!Object || !(R.of(Object) == Range))
      return false;
  }
  return !S || llvm::all_of(S->children(),
                            [&](const Stmt *Child) { return staysIn(Child, V, Range, R); });
}

/// `*it` of an iterator that is assigned, but never leaves its container: an element of that.
Place Gatherer::iterated(const Place &P) const {
  bool Through = P.R == Place::Root::Variable && !P.Path.empty() &&
                 P.Path[0].K == Step::Kind::Deref && P.Var->isLocalVarDecl() && P.Var->getInit() &&
                 !P.Var->getType()->isPointerType() && R.isPointerLike(P.Var->getType());
  if (!Through)
    return P;
  Place Element = R.pointee(P.Var->getInit());
  if (!Element.isKnown() || Element.Path.empty() || Element.Path.back().K != Step::Kind::Index)
    return P;
  Place Range = Element;
  Range.Path.pop_back();
  if (!staysIn(F.getBody(), P.Var, Range, R))
    return P;
  return Range.index(std::nullopt).then(llvm::ArrayRef<Step>(P.Path).drop_front());
}

/// `for (pthread_t t : threads)`, `std::shared_future<void> b = a, c = f.share();`: a handle that
/// can be copied stands for the same thread as what it is made from.
Place Gatherer::copiedFrom(const Place &P) const {
  bool Local = P.R == Place::Root::Variable && P.Path.empty() && P.Var->isLocalVarDecl() &&
               P.Var->getInit() && !R.isReassigned(P.Var);
  bool Copied = Local && (P.Var->getType()->isScalarType() ||
                          R.ownerKind(P.Var->getType()) == Step::Through::Shared);
  if (!Copied || llvm::any_of(Out.Spawns, [&](const Spawn &S) { return S.Handle == P; }))
    return P;
  const Expr *Init = R.strip(P.Var->getInit());
  if (R.model(Init, FunctionKind::Share))
    Init = objectOf(cast<CallExpr>(Init));
  Place From = Init ? R.of(Init->IgnoreParenImpCasts()) : Place();
  return From.isKnown() && !(From == P) ? copiedFrom(From) : P; // `pthread_t t = t;`
}

/// Whether something in `S` may end a turn of a loop early, or skip a part of it.
static bool branches(const Stmt *S) {
  return S && (isa<IfStmt, SwitchStmt, BreakStmt, ContinueStmt, GotoStmt, ReturnStmt, CXXTryStmt,
                   AbstractConditionalOperator, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S) ||
               (isa<BinaryOperator>(S) && cast<BinaryOperator>(S)->isLogicalOp()) ||
               llvm::any_of(S->children(), branches));
}

/// `for (auto &t : threads) t.join();`: `C`, in each turn, on each element of the container.
bool Gatherer::isJoinOfEach(const CallExpr *C, const Stmt *Loop, const Place &Handle) const {
  const auto *For = dyn_cast<CXXForRangeStmt>(Loop);
  if (!For || Handle.Path.empty() || Handle.Path.back().K != Step::Kind::Index ||
      Handle.Path.back().By != For->getLoopVariable() || branches(For->getBody()))
    return false;
  Place Range = Handle;
  Range.Path.pop_back();
  return R.of(For->getRangeInit()) == Range &&
         R.of(objectOf(C) ? objectOf(C) : C->getArg(0)) == Handle;
}

/// `t.join()`, `pthread_join(t, 0)`. A join in a loop over handles, or under a test of the handle
/// (`if (t.joinable())`), holds behind that statement as well: what was not joined was not running.
void Gatherer::joins(const CallExpr *C, const FunctionModel &Model, Join::Kind Kind) {
  const Expr *On = Model.On.K == Slot::Kind::Argument
                       ? (Model.On.Index < C->getNumArgs() ? C->getArg(Model.On.Index) : nullptr)
                       : objectOf(C);
  if (!On)
    return;
  Join J{{}, {}, C->getBeginLoc(), Kind};
  const Expr *Below = R.strip(On);
  if (auto Spawned = SpawnAt.find(Below); Spawned != SpawnAt.end())
    J.Direct = Spawned->second;
  else
    J.Handle = iterated(On->getType()->isPointerType() ? R.pointee(On) : copiedFrom(R.of(Below)));
  J.Again = Model.Kind == FunctionKind::Await;
  if (joinsListed(C, On, J))
    return;
  for (const Stmt *Up = Parents->getParent(C); Up && J.Handle.isKnown();
       Up = Parents->getParent(Up)) {
    const auto *If = dyn_cast<IfStmt>(Up);
    const auto *While = dyn_cast<WhileStmt>(Up);
    J.Tested |= (If && mentions(If->getCond(), J.Handle)) ||
                (While && mentions(While->getCond(), J.Handle));
  }
  emit(J);
  if (waitsForUnseen(Below))
    emit(Synchronises{J.At});
  if (!J.Handle.isKnown())
    return;
  bool Element =
      llvm::any_of(J.Handle.Path, [](const Step &S) { return S.K == Step::Kind::Index; });
  for (const Stmt *Up = Parents->getParent(C); Up; Up = Parents->getParent(Up)) {
    if (const auto *If = dyn_cast<IfStmt>(Up); If && mentions(If->getCond(), J.Handle))
      Deferred.push_back({If, J});
    if (const auto *Loop = dyn_cast<WhileStmt>(Up); Loop && mentions(Loop->getCond(), J.Handle))
      Deferred.push_back({Loop, J});
    else if (Element && isa<ForStmt, CXXForRangeStmt, WhileStmt>(Up)) {
      Deferred.push_back({Up, J});
      Deferred.back().second.Each = isJoinOfEach(C, Up, J.Handle);
    }
  }
}

} // namespace fearless::check
