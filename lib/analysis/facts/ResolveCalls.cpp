// Places of call results: elements of containers, and what seen functions return.
#include "facts/Resolver.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

/// `Service &service() { static Service S; return S; }`: what a seen function returns when it has
/// one way out.
static const Expr *onlyReturn(const CallExpr *Call) {
  const FunctionDecl *Definition = nullptr;
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (!Callee || !Callee->hasBody(Definition) || Definition->isDependentContext())
    return nullptr;
  const auto *Body = dyn_cast_or_null<CompoundStmt>(Definition->getBody());
  if (!Body)
    return nullptr;
  for (const Stmt *S : Body->body()) {
    if (const auto *Return = dyn_cast<ReturnStmt>(S))
      return Return->getRetValue();
    if (!isa<DeclStmt, Expr>(S))
      return nullptr; // more than one way out
  }
  return nullptr;
}

/// Whether `S` moves the iterator `V` on: `++it`, `it -= n`, `std::advance(it, n)`.
static bool movesOn(const Stmt *S, const VarDecl *V) {
  auto Is = [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
    return Ref && Ref->getDecl() == V;
  };
  if (!S)
    return false;
  if (const auto *Unary = dyn_cast<UnaryOperator>(S);
      Unary && Unary->isIncrementDecrementOp() && Is(Unary->getSubExpr()))
    return true;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S);
      Binary && Binary->isAssignmentOp() && Is(Binary->getLHS()))
    return true;
  if (const auto *Call = dyn_cast<CallExpr>(S))
    if (const FunctionDecl *Callee = Call->getDirectCallee()) {
      const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
      if (const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
          Operator && Method && !Method->isConst() && Is(Operator->getArg(0)))
        return true;
      for (unsigned I = 0;
           !isa<CXXMethodDecl>(Callee) && I < Call->getNumArgs() && I < Callee->getNumParams();
           ++I) {
        QualType T = Callee->getParamDecl(I)->getType();
        if (T->isLValueReferenceType() && !T->getPointeeType().isConstQualified() &&
            Is(Call->getArg(I)))
          return true;
      }
    }
  return llvm::any_of(S->children(), [&](const Stmt *Child) { return movesOn(Child, V); });
}

/// A position in a range that stays where it is: `auto mid = std::lower_bound(...)`, `p + n`. Null
/// for anything else, such as what begins a range.
const VarDecl *Resolver::position(const Expr *E) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(strip(E));
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->isLocalVarDecl() || !V->getInit() || V->getType()->isReferenceType() ||
      !isPointerLike(V->getType()) || isReassigned(V))
    return nullptr;
  const Expr *Init = strip(V->getInit());
  const auto *Sum = dyn_cast<BinaryOperator>(Init);
  bool Found =
      (isa<CallExpr>(Init) && !model(Init, FunctionKind::Element)) || (Sum && Sum->isAdditiveOp());
  const auto *Owner = dyn_cast<FunctionDecl>(V->getDeclContext());
  return Found && Owner && !movesOn(Owner->getBody(), V) ? V : nullptr;
}

/// `(v.begin(), mid)`, `(mid, v.end())`: the part of a range before or behind a position.
std::optional<Place> Resolver::part(const Expr *First, const Expr *Last) const {
  if (!isPointerLike(First->getType()) || !isPointerLike(Last->getType()))
    return std::nullopt;
  const VarDecl *Begin = position(First), *End = position(Last);
  if (!Begin && !End)
    return std::nullopt;
  Place P = pointee(Begin ? First : Last);
  bool Element = !P.Path.empty() && P.Path.back().K == Step::Kind::Index;
  if (!P.isKnown() || (Element && P.Path.back().P != Step::Part::One))
    return std::nullopt; // a part of a part is not told apart
  if (Element)
    P.Path.pop_back();
  return P.index(std::nullopt, Begin ? Begin : End, Begin ? Step::Part::From : Step::Part::Below);
}

static bool isProgramPlace(const Place &P) {
  return P.R == Place::Root::Static ||
         (P.R == Place::Root::Variable && storageOf(P) == Storage::Program);
}

/// A place of a called function in the terms of its caller: `items_` of `a.items()` is `a.items_`.
Place Resolver::atCall(const CallExpr *Call, const Place &P) const {
  if (isProgramPlace(P))
    return P;
  if (P.R == Place::Root::This) {
    const Expr *Object = objectOf(Call);
    if (!Object)
      return {};
    return (Object->getType()->isPointerType() ? pointee(Object) : of(Object)).then(P.Path);
  }
  const auto *Parameter = P.R == Place::Root::Variable ? dyn_cast<ParmVarDecl>(P.Var) : nullptr;
  unsigned Index = Parameter ? Parameter->getFunctionScopeIndex() : 0;
  if (!Parameter || isa<CXXOperatorCallExpr>(Call) || Index >= Call->getNumArgs())
    return {};
  const Expr *Argument = Call->getArg(Index);
  if (Parameter->getType()->isReferenceType())
    return of(Argument).then(P.Path);
  if (!P.Path.empty() && P.Path[0].K == Step::Kind::Deref && isPointerLike(Parameter->getType()))
    return pointee(Argument).then(llvm::ArrayRef<Step>(P.Path).drop_front());
  return {};
}

/// The storage that the result of a call refers to (`Pointer`: points to): taken from the callee's
/// return statement; and, of a member function called on guarded data, some part of that, which is
/// what Rust's lifetime elision says of `fn first(&self) -> &T`.
Place Resolver::returned(const CallExpr *Call, bool Pointer) const {
  const Expr *Result = Depth < 8 ? onlyReturn(Call) : nullptr;
  if (Result) {
    ++Depth;
    Place P = Pointer ? pointee(Result) : of(Result);
    --Depth;
    if (Place Q = atCall(Call, P); Q.isKnown() || Q.R != Place::Root::Unknown)
      return Q;
  }
  // std::max_element(v.begin(), v.end()): an iterator into what its first argument runs over
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (Callee && Pointer && Call->getNumArgs() > 0 && !isa<CXXMethodDecl>(Callee) &&
      Ctx.hasSameUnqualifiedType(Call->getType(), Call->getArg(0)->getType()) &&
      Ctx.getSourceManager().isInSystemHeader(Callee->getLocation()))
    return pointee(Call->getArg(0));
  const auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
  if (!Member || !(Call->isGLValue() || isPointerLike(Call->getType())))
    return {};
  const Expr *Object = Member->getImplicitObjectArgument();
  Place P = Object->getType()->isPointerType() ? pointee(Object) : of(Object);
  return guardOf(P) ? P.index(std::nullopt) : Place();
}

Place Resolver::valueOf(const Expr *E, SourceLocation *At) const {
  E = strip(E)->IgnoreParenImpCasts();
  if (At)
    *At = E->getExprLoc();
  if (E->isLValue())
    return of(E);
  const auto *Call = dyn_cast<CallExpr>(E);
  const auto *Method = Call ? dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee()) : nullptr;
  const Expr *Object = Call ? objectOf(Call) : nullptr;
  if (!Call)
    return {};
  if (const Expr *Result = Depth < 8 ? onlyReturn(Call) : nullptr) {
    ++Depth;
    Place P = valueOf(Result, At);
    --Depth;
    return atCall(Call, P);
  }
  bool Asks = Method && Object && Method->isConst() && !isa<CXXOperatorCallExpr>(Call) &&
              llvm::all_of(Call->arguments(), [](const Expr *Arg) { // but for a memory order
                return isa<CXXDefaultArgExpr>(Arg) || Arg->getType()->isEnumeralType();
              });
  const Expr *Named = Asks ? Object->IgnoreParenImpCasts() : nullptr;
  const CXXRecordDecl *Class =
      Asks ? (Named->getType()->isPointerType() ? Named->getType()->getPointeeCXXRecordDecl()
                                                : Named->getType()->getAsCXXRecordDecl())
           : nullptr;
  if (!Class || !M.type(Class))
    return {};
  return Object->getType()->isPointerType() ? pointee(Object) : of(Object);
}

Place Resolver::lockedBy(const CallExpr *Call) const {
  const Expr *Result = Depth < 8 ? onlyReturn(Call) : nullptr;
  const auto *Made = dyn_cast_or_null<CXXConstructExpr>(Result ? strip(Result) : nullptr);
  if (!Made || Made->getNumArgs() == 0)
    return {};
  const Expr *Lock = Made->getArg(0);
  return atCall(Call, Lock->getType()->isPointerType() ? pointee(Lock) : of(Lock));
}

Place Resolver::ofCall(const CallExpr *Call) const {
  for (FunctionKind Kind :
       {FunctionKind::Move, FunctionKind::Forward, FunctionKind::Borrow, FunctionKind::BorrowRead})
    if (model(Call, Kind) && Call->getNumArgs() > 0)
      return of(Call->getArg(0));
  if (const FunctionModel *Element = model(Call, FunctionKind::Element)) {
    if (const Expr *Object = objectOf(Call))
      return intoObject(Object, Call);
    if (Element->On.K == Slot::Kind::Argument && Element->On.Index < Call->getNumArgs())
      return intoObject(Call->getArg(Element->On.Index), Call);
  }
  // `*it`, `it->`, `v[i]` of any view, whether or not its operators are modelled
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
      Operator && Operator->getNumArgs())
    if (OverloadedOperatorKind O = Operator->getOperator();
        O == OO_Star || O == OO_Arrow || O == OO_Subscript)
      if (O == OO_Subscript || isPointerLike(Operator->getArg(0)->getType()) ||
          ownerKind(Operator->getArg(0)->getType()) || isGuard(Operator->getArg(0)->getType()))
        return intoObject(Operator->getArg(0), Call);
  return Call->isGLValue() ? returned(Call, false) : Place();
}

} // namespace fearless::check
