#include "facts/Resolver.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace fearless::check {

const Expr *objectOf(const CallExpr *Call) {
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Call))
    return Member->getImplicitObjectArgument();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
    if (isa_and_nonnull<CXXMethodDecl>(Operator->getDirectCallee()) && Operator->getNumArgs() > 0)
      return Operator->getArg(0);
  return nullptr;
}

const FunctionModel *Resolver::model(const Expr *E, FunctionKind Kind) const {
  const auto *Call = dyn_cast<CallExpr>(E);
  return Call ? M.function(Call->getDirectCallee(), Kind) : nullptr;
}

const Expr *Resolver::strip(const Expr *E) const {
  while (true) {
    E = E->IgnoreParens();
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      E = Cast->getSubExpr();
    else if (const auto *Full = dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
      E = Temporary->getSubExpr();
    else if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(E))
      E = Bound->getSubExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
      E = Default->getExpr();
    else if (const auto *C = dyn_cast<CXXConstructExpr>(E);
             C && C->getNumArgs() == 1 && C->getConstructor()->isCopyOrMoveConstructor())
      E = C->getArg(0);
    else if (const auto *List = dyn_cast<InitListExpr>(E);
             List && List->getNumInits() == 1 && !List->getType()->isRecordType())
      E = List->getInit(0);
    else if (model(E, FunctionKind::Move) || model(E, FunctionKind::Forward))
      E = cast<CallExpr>(E)->getArg(0);
    else
      return E;
  }
}

bool Resolver::isPointerLike(QualType T) const {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    return !T->isFunctionPointerType();
  const CXXRecordDecl *D = T->getAsCXXRecordDecl();
  if (!D)
    return false;
  if (const TypeModel *Known = M.type(D))
    return Known->Kind == TypeKind::View || Known->Kind == TypeKind::Reference;
  return D->hasAttr<PointerAttr>();
}

bool Resolver::isReadOnlyView(QualType T) const {
  const CXXRecordDecl *D = T.getNonReferenceType()->getAsCXXRecordDecl();
  const TypeModel *Known = D ? M.type(D) : nullptr;
  return Known && Known->Kind == TypeKind::View && Known->ReadOnly;
}

std::optional<Step::Through> Resolver::ownerKind(QualType T) const {
  const CXXRecordDecl *D = T.getNonReferenceType()->getAsCXXRecordDecl();
  const TypeModel *Known = D ? M.type(D) : nullptr;
  if (!Known)
    return std::nullopt;
  if (Known->Kind == TypeKind::UniqueOwner)
    return Step::Through::Unique;
  if (Known->Kind == TypeKind::SharedOwner || Known->Kind == TypeKind::SharedReader)
    return Step::Through::Shared;
  return std::nullopt;
}

bool Resolver::isGuard(QualType T) const {
  const CXXRecordDecl *D = T.getNonReferenceType()->getAsCXXRecordDecl();
  const TypeModel *Known = D ? M.type(D) : nullptr;
  return Known && Known->Kind == TypeKind::Guard;
}

/// `*guard`, `guard->`: what the guard protects.
Place Resolver::guarded(const Expr *Guard) const {
  Place P = of(Guard);
  if (P.isKnown())
    return P.deref(Step::Through::Guard);
  const Expr *Made = Guard->IgnoreParens();
  while (const auto *Cast = dyn_cast<ImplicitCastExpr>(Made))
    Made = Cast->getSubExpr()->IgnoreParens();
  const auto *Kept = dyn_cast<MaterializeTemporaryExpr>(Made);
  if (Kept && Kept->getStorageDuration() != SD_FullExpression)
    return {}; // lives as long as the reference that it is bound to, or as the loop (C++23)
  return Kept || Made->isPRValue() ? Place::temporary().deref(Step::Through::Guard) : Place();
}

static std::optional<long long> constantIndex(const Expr *E, const ASTContext &Ctx) {
  if (E->isValueDependent())
    return std::nullopt;
  Expr::EvalResult Result;
  if (E->EvaluateAsInt(Result, Ctx) && Result.Val.getInt().isRepresentableByInt64())
    return Result.Val.getInt().getExtValue();
  return std::nullopt;
}

/// `v[i]`: the variable that is the index.
static const VarDecl *indexVariable(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

/// Where `T` stands among the type arguments of a tuple or variant; nothing when it does not.
static std::optional<long long> positionOf(QualType T, QualType Among, const ASTContext &Ctx) {
  llvm::SmallVector<QualType, 4> Types = typeArguments(Among);
  const auto *At = llvm::find_if(
      Types, [&](QualType Each) { return !Each.isNull() && Ctx.hasSameType(Each, T); });
  return At == Types.end() ? std::nullopt : std::optional<long long>(At - Types.begin());
}

/// `std::get<1>(pair)`, `std::get_if<Bytes>(&state)`: which part the template argument names.
static std::optional<long long> namedIndex(const CallExpr *Call, QualType Among,
                                           const ASTContext &Ctx) {
  const FunctionDecl *Callee = Call->getDirectCallee();
  const TemplateArgumentList *Args =
      Callee && !isa<CXXMethodDecl>(Callee) ? Callee->getTemplateSpecializationArgs() : nullptr;
  if (Args && Args->size() && Args->get(0).getKind() == TemplateArgument::Integral &&
      Args->get(0).getAsIntegral().isRepresentableByInt64())
    return Args->get(0).getAsIntegral().getExtValue();
  if (Args && Args->size() && Args->get(0).getKind() == TemplateArgument::Type)
    return positionOf(Args->get(0).getAsType(), Among, Ctx);
  return std::nullopt;
}

Place Resolver::intoObject(const Expr *Object, const CallExpr *Call) const {
  if (isGuard(Object->getType()))
    return guarded(Object);
  Object = Object->IgnoreParenImpCasts(); // libstdc++'s shared_ptr has its operators in a base
  QualType T = Object->getType();
  if (T->isPointerType()) // p->at(0)
    T = T->getPointeeType();
  if (std::optional<Step::Through> Owner = ownerKind(T))
    return of(Object).deref(*Owner);
  bool Behind = Object->getType()->isPointerType() || isPointerLike(T);
  Place Base = Behind ? pointee(Object) : of(Object);
  std::optional<long long> At;
  const VarDecl *By = nullptr;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
      Operator && Operator->getOperator() == OO_Subscript && Operator->getNumArgs() == 2) {
    bool Proxy = !Call->isGLValue(); // the bits of a vector<bool> share their bytes
    At = Proxy ? std::nullopt : constantIndex(Operator->getArg(1), Ctx);
    By = Proxy ? nullptr : indexVariable(Operator->getArg(1));
  }
  if (isa<CXXMemberCallExpr>(Call) && Call->getNumArgs() == 1 && Call->isGLValue() &&
      Call->getArg(0)->getType()->isIntegerType()) { // v.at(1)
    At = constantIndex(Call->getArg(0), Ctx);
    By = indexVariable(Call->getArg(0));
  }
  if (!At && !By)
    At = namedIndex(Call, T, Ctx);
  Step::Part Part = Step::Part::One;
  if (model(Call, FunctionKind::Below) || model(Call, FunctionKind::From)) {
    Part = model(Call, FunctionKind::Below) ? Step::Part::Below : Step::Part::From;
    At = Call->getNumArgs() ? constantIndex(Call->getArg(0), Ctx) : std::nullopt;
    By = Call->getNumArgs() ? indexVariable(Call->getArg(0)) : nullptr;
  }
  bool InPart = !Base.Path.empty() && Base.Path.back().K == Step::Kind::Index &&
                Base.Path.back().P != Step::Part::One;
  bool Slices = isPointerLike(T) && Call->getNumArgs() > 0 && isPointerLike(Call->getType()) &&
                isa<CXXMemberCallExpr>(Call);
  if (Slices && !At && !By && !InPart)
    return Base.index(std::nullopt, nullptr,
                      Step::Part::From); // all.subspan(i * n, n), all.last(n)
  if ((isPointerLike(T) && !At && !By) || InPart)
    return Base; // the view's whole target: *it, v.begin(), half[3]
  if (!Base.Path.empty() && Base.Path.back().K == Step::Kind::Index && !Base.Path.back().Value &&
      !Base.Path.back().By)
    Base.Path.pop_back(); // some element already: now it is known which
  return Base.index(At, By, Part);
}

/// A closure uses names of the function around it: `auto &all = v; scope([&] { all.clear(); });`
void Resolver::bindOutside(const VarDecl *V) const {
  if (!V->isLocalVarDecl() || V->hasGlobalStorage() || Copied.count(V) ||
      !isa<FunctionDecl>(V->getDeclContext()) ||
      cast<FunctionDecl>(V->getDeclContext())->getCanonicalDecl() == In.getCanonicalDecl())
    return;
  if (Outside.insert(V).second)
    bind(V);
}

Place Resolver::variable(const VarDecl *V) const {
  bindOutside(V);
  auto Alias = Aliases.find(V);
  return Alias != Aliases.end() ? Alias->second : Place::variable(V);
}

Place Resolver::of(const Expr *E) const {
  E = E->IgnoreParens();
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return of(Cast->getSubExpr());
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return of(Full->getSubExpr());
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
    return of(Temporary->getSubExpr());
  if (isa<StringLiteral>(E))
    return Place::immortal();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
      return variable(V);
    if (const auto *Part = dyn_cast<BindingDecl>(Ref->getDecl())) {
      return binding(Part);
    }
    return isa<FunctionDecl>(Ref->getDecl()) ? Place::immortal() : Place();
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl())) {
      Place Base = Member->isArrow() ? pointee(Member->getBase()) : of(Member->getBase());
      return Base.field(Field);
    }
    if (const auto *Static = dyn_cast<VarDecl>(Member->getMemberDecl()))
      return Place::variable(Static);
    return {};
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() == UO_Deref)
      return pointee(Unary->getSubExpr());
    return Unary->isPrefix() && Unary->isIncrementDecrementOp() ? of(Unary->getSubExpr()) : Place();
  }
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(E)) {
    const Expr *Base = Subscript->getBase()->IgnoreParenImpCasts();
    Place P = Base->getType()->isArrayType() ? of(Base) : pointee(Subscript->getBase());
    return P.index(constantIndex(Subscript->getIdx(), Ctx), indexVariable(Subscript->getIdx()));
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return ofCall(Call);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return Binary->isAssignmentOp()          ? of(Binary->getLHS())
           : Binary->getOpcode() == BO_Comma ? of(Binary->getRHS())
                                             : Place();
  return {};
}

/// What a half looks at that a split yielded: `auto [low, high] = split_at(v, n);`
Place Resolver::half(const Place &P) const {
  if (P.R != Place::Root::Variable || P.Path.size() != 1 || !P.Var->getInit())
    return {};
  const Step &S = P.Path[0];
  long long Which = S.Field ? S.Field->getFieldIndex() : S.Value.value_or(-1);
  const auto *Call = dyn_cast<CallExpr>(strip(P.Var->getInit()));
  if (!Call || !model(Call, FunctionKind::Split) || Call->getNumArgs() < 2 || Which < 0 ||
      Which > 1)
    return {};
  const Expr *Whole = Call->getArg(0);
  Place Base = isPointerLike(Whole->getType()) ? pointee(Whole) : of(Whole);
  std::optional<long long> At = constantIndex(Call->getArg(1), Ctx);
  const VarDecl *By = At ? nullptr : indexVariable(Call->getArg(1));
  return Base.index(At, At || By ? By : P.Var, Which == 0 ? Step::Part::Below : Step::Part::From);
}

Place Resolver::pointeeOf(const Place &P, QualType T) const {
  if (Place Half = half(P); Half.isKnown())
    return Half;
  if (P.R == Place::Root::Variable && P.Path.empty()) {
    bindOutside(P.Var);
    auto Known = Pointees.find(P.Var);
    if (Known != Pointees.end())
      return Known->second;
  }
  // `static const char *const names[] = {"a", "b"};`: a constant pointer, set before any thread
  if (P.R == Place::Root::Variable && T->isPointerType() && P.Var->hasGlobalStorage() &&
      Ctx.getBaseElementType(P.Var->getType()).isConstQualified() && P.Path.size() < 2)
    return Place::immortal();
  return P.deref(ownerKind(T).value_or(Step::Through::Pointer));
}

/// A container by value that dies at the end of its full expression: `std::string_view v = name();`
bool Resolver::isShortLived(const Expr *E) const {
  E = E->IgnoreParens();
  while (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
    E = Cast->getSubExpr()->IgnoreParens();
  const auto *Kept = dyn_cast<MaterializeTemporaryExpr>(E);
  const CXXRecordDecl *D = E->getType()->getAsCXXRecordDecl();
  const TypeModel *Known = D ? M.type(D) : nullptr;
  return Kept && Kept->getStorageDuration() == SD_FullExpression && Known &&
         Known->Kind == TypeKind::Container;
}

Place Resolver::pointeeOfConstruction(const CXXConstructExpr *C) const {
  // string_view v(s), span<int> sp(vec), span<int> sp(p, n): the first argument is what is viewed
  if (C->getNumArgs() == 0)
    return Place::immortal(); // an empty view looks at nothing
  if (C->getNumArgs() == 2)   // span<int> low(v.begin(), mid)
    if (std::optional<Place> Part = part(C->getArg(0), C->getArg(1)))
      return *Part;
  const Expr *Viewed = C->getArg(0);
  const Expr *Below = strip(Viewed);
  if (isa<StringLiteral>(Below))
    return Place::immortal();
  if (isPointerLike(Below->getType()))
    return pointee(Below);
  return isShortLived(Viewed) ? Place::temporary() : of(Below);
}

/// What a pointer or iterator looks at after an addition: some other element of the same range.
Place Resolver::moved(const Place &P) const {
  Place Q = P;
  if (!Q.Path.empty() && Q.Path.back().K == Step::Kind::Index)
    Q.Path.pop_back();
  return Q.index(std::nullopt);
}

Place Resolver::pointee(const Expr *E) const {
  E = strip(E);
  if (isa<StringLiteral, CXXNullPtrLiteralExpr, GNUNullExpr, IntegerLiteral, PredefinedExpr>(E))
    return Place::immortal();
  if (const auto *Either = dyn_cast<ConditionalOperator>(E)) {
    Place A = pointee(Either->getTrueExpr()), B = pointee(Either->getFalseExpr());
    return A == B ? A : Place();
  }
  if (isa<CXXThisExpr>(E))
    return Place::object();
  if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() == UO_AddrOf)
      return of(Unary->getSubExpr());
    if (Unary->isIncrementDecrementOp())
      return pointee(Unary->getSubExpr());
  }
  if (E->getType()->isArrayType())
    return of(E).index(std::nullopt);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E); Binary && Binary->isAdditiveOp()) {
    bool Left = Binary->getLHS()->getType()->isPointerType();
    return moved(pointee(Left ? Binary->getLHS() : Binary->getRHS()));
  }
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return isPointerLike(C->getType()) ? pointeeOfConstruction(C) : Place();
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    const auto *Star = dyn_cast<CXXOperatorCallExpr>(Call);
    bool Names = Star && Star->getNumArgs() && isPointerLike(Star->getArg(0)->getType()) &&
                 (Star->getOperator() == OO_Star || Star->getOperator() == OO_Subscript);
    if (Names || model(Call, FunctionKind::Borrow) || model(Call, FunctionKind::BorrowRead) ||
        model(Call, FunctionKind::Element)) {
      Place P = ofCall(Call); // v.begin(): an element; v[1] of a vector<T *>: what it points to
      return Call->isGLValue() ? pointeeOf(P, Call->getType()) : P;
    }
    const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(Call);
    if (Arrow && (Arrow->getOperator() == OO_Plus || Arrow->getOperator() == OO_Minus) &&
        Arrow->getNumArgs() == 2 && isPointerLike(Arrow->getArg(0)->getType()))
      return moved(pointee(Arrow->getArg(0))); // it + n
    if (Arrow && Arrow->getOperator() == OO_Arrow &&
        (isGuard(Arrow->getArg(0)->getType()) || isPointerLike(Arrow->getArg(0)->getType())))
      return ofCall(Call);
    // `std::string_view(s)` through `s.operator std::string_view()`
    const auto *Conversion = dyn_cast_or_null<CXXConversionDecl>(Call->getDirectCallee());
    if (Conversion && objectOf(Call))
      return isShortLived(objectOf(Call)) ? Place::temporary() : of(objectOf(Call));
    return isPointerLike(Call->getType()) ? returned(Call, true) : Place();
  }
  Place P = of(E);
  return P.isKnown() ? pointeeOf(P, E->getType()) : Place();
}

} // namespace fearless::check
