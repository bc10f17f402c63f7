// What a value refers to: the references inside a struct, a tuple, a closure that a function made.
// As far as the value's initialiser tells.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// Whether a value of type T may hold a reference to something else. Erased callables are judged by
/// their type, owners own.
bool Gatherer::refers(QualType T, unsigned Depth) const {
  if (T->isReferenceType() || R.isPointerLike(T))
    return true;
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Depth > 4)
    return false;
  auto Arguments = [&] {
    return llvm::any_of(typeArguments(T),
                        [&](QualType Held) { return !Held.isNull() && refers(Held, Depth + 1); });
  };
  if (const TypeModel *Known = M.type(Class))
    return (Known->Kind == TypeKind::Container || Known->Kind == TypeKind::Product) && Arguments();
  if (Ctx.getSourceManager().isInSystemHeader(Class->getLocation()))
    return Arguments();
  if (llvm::any_of(Class->fields(),
                   [&](const FieldDecl *Field) { return refers(Field->getType(), Depth + 1); }))
    return true;
  return llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &Base) {
    return refers(Base.getType(), Depth + 1);
  });
}

/// An argument that becomes a part of type `Into`, or is bound to a parameter of that type.
void Gatherer::borrowsOfArgument(const Expr *Arg, QualType Into, Borrower Found) const {
  if (!Into->isReferenceType() && !R.isPointerLike(Into))
    return eachBorrow(Arg, Found);
  Place P = Into->isReferenceType() && !R.isPointerLike(Into) ? R.of(Arg) : R.pointee(Arg);
  if (Into->isRValueReferenceType() && !Arg->isLValue())
    return eachBorrow(Arg, Found);
  if (!P.isKnown())
    return;
  QualType T = Into->getPointeeType(); // null for a view
  if (T.isNull())
    T = typeOf(P);
  if (T.isNull())
    T = Ctx.CharTy;
  const auto *View = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Into.getNonReferenceType()->getAsCXXRecordDecl());
  bool OfConst = View && View->getTemplateArgs().size() > 0 &&
                 View->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
                 View->getTemplateArgs()[0].getAsType().isConstQualified();
  Found(P, R.isReadOnlyView(Into) || OfConst ? T.withConst() : T);
}

void Gatherer::borrowsOfCall(const CallExpr *C, Borrower Found) const {
  const FunctionDecl *Callee = C->getDirectCallee();
  if (R.model(C, FunctionKind::Borrow) || R.model(C, FunctionKind::BorrowRead)) {
    QualType T = C->getArg(0)->getType();
    if (Place P = R.of(C->getArg(0)); P.isKnown())
      Found(P, R.model(C, FunctionKind::BorrowRead) ? T.withConst() : T);
    return;
  }
  if (!Callee || isa<CXXMethodDecl>(Callee) || !refers(C->getType()))
    return;
  for (unsigned I = 0; I < C->getNumArgs() && I < Callee->getNumParams(); ++I) {
    QualType Into = Callee->getParamDecl(I)->getType();
    // what is bound to a const reference may be copied from it
    bool MayCopy = Into->isReferenceType() && Into->getPointeeType().isConstQualified();
    if (MayCopy || Into->isRValueReferenceType())
      eachBorrow(C->getArg(I), Found);
    else
      borrowsOfArgument(C->getArg(I), Into, Found);
  }
}

/// Calls `Found` with each place that a value made by `Init` refers to, and the type it has there.
void Gatherer::eachBorrow(const Expr *Init, Borrower Found) const {
  Init = R.strip(Init);
  const CXXRecordDecl *Class = Init->getType()->getAsCXXRecordDecl();
  if (!Class || Class->isLambda() || !refers(Init->getType()))
    return;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Init)) { // [copy = report]
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (V && V->getInit() && !R.isReassigned(V) && !isa<ParmVarDecl>(V) &&
        !V->getInit()->isInstantiationDependent() && R.strip(V->getInit()) != Init)
      eachBorrow(V->getInit(), Found);
  } else if (const auto *List = dyn_cast<InitListExpr>(Init)) {
    unsigned I = 0;
    for (const FieldDecl *Field : Class->fields())
      if (I < List->getNumInits())
        borrowsOfArgument(List->getInit(I++), Field->getType(), Found);
  } else if (const auto *Elements = dyn_cast<CXXStdInitializerListExpr>(Init)) {
    if (const auto *Array = dyn_cast<InitListExpr>(R.strip(Elements->getSubExpr())))
      for (const Expr *Each : Array->inits())
        borrowsOfArgument(Each, Each->getType(), Found);
  } else if (const auto *C = dyn_cast<CXXConstructExpr>(Init)) {
    const CXXConstructorDecl *Constructor = C->getConstructor();
    for (unsigned I = 0; I < C->getNumArgs() && I < Constructor->getNumParams(); ++I) {
      QualType Into = Constructor->getParamDecl(I)->getType();
      const FieldDecl *Field = fieldFor(Constructor, I);
      bool MayCopy = Into->isRValueReferenceType() ||
                     (Into->isReferenceType() && Into->getPointeeType().isConstQualified());
      if (Field)
        borrowsOfArgument(C->getArg(I), Field->getType(), Found);
      else if (MayCopy)
        eachBorrow(C->getArg(I), Found);
      else
        borrowsOfArgument(C->getArg(I), Into, Found);
    }
  } else if (const auto *Call = dyn_cast<CallExpr>(Init)) {
    borrowsOfCall(Call, Found);
  }
}

/// Calls `Found` with each place that `std::move` takes from inside an expression: each of
/// `Job{std::move(a), 2}`, `last ? std::move(a) : std::move(b)`.
void Gatherer::eachMove(const Stmt *E, llvm::function_ref<void(const Place &)> Found) const {
  if (!E)
    return;
  if (const auto *Lambda = dyn_cast<LambdaExpr>(E)) { // [g = std::move(who)] {...}
    for (const Expr *Init : Lambda->capture_inits())
      eachMove(Init, Found);
    return;
  }
  if (const auto *C = dyn_cast<CXXConstructExpr>(E); C && C->getConstructor()->isCopyConstructor())
    return; // a type that cannot be moved is copied
  if (const auto *Call = dyn_cast<CallExpr>(E); Call && R.model(Call, FunctionKind::Move)) {
    const Expr *From = Call->getArg(0);
    if (Place P = R.of(R.strip(From)); P.isKnown() && !From->getType().isConstQualified())
      Found(P);
    return;
  }
  for (const Stmt *Child : E->children())
    eachMove(Child, Found);
}

/// Adds what a value that crosses was made of.
void Gatherer::movesInside(Spawn &S, const Crossing &Value, const Expr *Init) {
  if (Value.K != Crossing::Kind::Copy)
    return;
  eachMove(Init, [&](const Place &P) {
    S.Inner.push_back({Crossing::Kind::Move, Crossing::Source::Inner, P, Value.Type, Value.Inside,
                       Value.Name, Value.At});
  });
}

/// Adds what the crossing `Value` refers to.
void Gatherer::inner(Spawn &S, const Crossing &Value, const Expr *Init) {
  if (!Init || Value.K == Crossing::Kind::Pointer || Value.K == Crossing::Kind::This ||
      Init->isInstantiationDependent())
    return;
  eachBorrow(Init, [&](const Place &P, QualType T) {
    S.Inner.push_back({Crossing::Kind::Reference, Crossing::Source::Inner, P,
                       T->isReferenceType() ? T : Ctx.getLValueReferenceType(T), Value.Inside,
                       Value.Name, Value.At});
  });
}

/// What the parameter `V` of the function that `Made` calls was bound to: `auto f = adder(total);`.
/// Unknown when that is not such a call.
Place Gatherer::parameterAt(const Expr *Made, const VarDecl *V) const {
  const auto *C = dyn_cast_or_null<CallExpr>(Made);
  const FunctionDecl *Callee = C ? C->getDirectCallee() : nullptr;
  unsigned Index = cast<ParmVarDecl>(V)->getFunctionScopeIndex();
  if (!Callee || V->getDeclContext() != Callee->getDefinition() || Index >= C->getNumArgs() ||
      isa<CXXOperatorCallExpr>(C))
    return {};
  const Expr *Arg = C->getArg(Index);
  if (V->getType()->isReferenceType())
    return R.of(Arg);
  return R.isPointerLike(V->getType()) ? R.pointee(Arg) : Place();
}

} // namespace fearless::check
