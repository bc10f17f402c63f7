// What a call does to its arguments, by the callee's signature, and what it names them.
#include "facts/Gather.h"

using namespace clang;

namespace fearless::check {

/// `std::sort(v.begin(), v.end())`: the container as a whole; Unknown when it is a part of one.
Place Gatherer::wholeRange(const FunctionDecl *Callee, llvm::ArrayRef<const Expr *> Args) const {
  if (Args.size() < 2 ||
      !(M.function(Callee, FunctionKind::Read) || M.function(Callee, FunctionKind::Write)))
    return {};
  auto Container = [&](const Expr *E) -> Place {
    const auto *C = dyn_cast<CXXMemberCallExpr>(R.strip(E));
    bool End = C && C->getNumArgs() == 0 && R.model(C, FunctionKind::Element);
    if (!End)
      return {};
    const Expr *Object = C->getImplicitObjectArgument();
    return R.isPointerLike(Object->getType()) ? R.pointee(Object) : R.of(Object);
  };
  Place P = Container(Args[0]);
  return P.isKnown() && P == Container(Args[1]) ? P : Place();
}

void Gatherer::arguments(const FunctionDecl *Callee, llvm::ArrayRef<const Expr *> Args) {
  if (Place Whole = wholeRange(Callee, Args); Whole.isKnown()) {
    access(Whole, M.function(Callee, FunctionKind::Read) ? Use::Read : Use::Write,
           Args[0]->getExprLoc());
    return; // what is left are values and functions
  }
  unsigned First = 0;
  bool Reads = M.function(Callee, FunctionKind::Read) != nullptr;
  if (Args.size() >= 2 && (Reads || M.function(Callee, FunctionKind::Write)))
    if (std::optional<Place> Part = R.part(Args[0], Args[1])) { // std::sort(v.begin(), mid)
      access(*Part, Reads ? Use::Read : Use::Write, Args[0]->getExprLoc());
      First = 2;
    }
  for (unsigned I = First; I < Args.size(); ++I)
    argument(Callee, I, Args[I]);
}

/// Whether parameter `Index` is a forwarding reference: `T &&` of a deduced T takes no side.
static bool isForwarding(const FunctionDecl *Callee, unsigned Index) {
  const FunctionDecl *Pattern = Callee->getTemplateInstantiationPattern();
  if (!Pattern || Index >= Pattern->getNumParams())
    return Pattern && Pattern->isVariadic() == false && Pattern->getNumParams() > 0 &&
           isa<PackExpansionType>(Pattern->getParamDecl(Pattern->getNumParams() - 1)->getType());
  QualType T = Pattern->getParamDecl(Index)->getType();
  if (const auto *Pack = T->getAs<PackExpansionType>())
    T = Pack->getPattern();
  return T->isRValueReferenceType() && T->getPointeeType()->isTemplateTypeParmType();
}

/// An iterator over const elements: its first type argument is a pointer to const.
static bool isConstIterator(QualType T) {
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  if (!Special || Special->getTemplateArgs().size() == 0)
    return false;
  const TemplateArgument &First = Special->getTemplateArgs()[0];
  return First.getKind() == TemplateArgument::Type &&
         (First.getAsType().isConstQualified() ||
          (First.getAsType()->isPointerType() &&
           First.getAsType()->getPointeeType().isConstQualified()));
}

void Gatherer::argument(const FunctionDecl *Callee, unsigned Index, const Expr *Arg) {
  QualType Parameter =
      Index < Callee->getNumParams() ? Callee->getParamDecl(Index)->getType() : Arg->getType();
  bool Library =
      Callee->isDefaulted() || Ctx.getSourceManager().isInSystemHeader(Callee->getLocation());
  SourceLocation At = Arg->getExprLoc();
  if (Parameter->isReferenceType()) {
    Place P = R.of(Arg);
    QualType T = Parameter->getPointeeType();
    if (T->isFunctionType())
      return;
    bool Writes = M.function(Callee, FunctionKind::Write); // std::ranges::sort(v)
    if (R.isPointerLike(T)) {
      const Expr *Named = Arg->IgnoreParens();
      while (const auto *Cast = dyn_cast<ImplicitCastExpr>(Named))
        Named = Cast->getSubExpr()->IgnoreParens();
      if (!isa<MaterializeTemporaryExpr>(Named))
        access(P, Use::Read, At); // the view or pointer itself, not what it looks at
      if (Writes || M.function(Callee, FunctionKind::Read)) // std::ranges::find(span, x)
        access(R.pointee(Arg), Writes ? Use::Write : Use::Read, At);
      return;
    }
    bool Reads =
        T.isConstQualified() || (isForwarding(Callee, Index) && Arg->isLValue() && !Writes);
    const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
    bool Probes = Reads && !(Method && Method->isInstance()) && R.ownerKind(T).has_value();
    if (!Reads && Arg->isXValue())
      return movedAway(P, At, !Library);
    access(P, Reads ? Use::Read : Use::Write, At, !Library && !Reads, Probes);
    return;
  }
  if (!R.isPointerLike(Parameter))
    return; // by value: the copy is an element of its own
  bool Reads = Parameter->isPointerType() && Parameter->getPointeeType().isConstQualified();
  Reads |= M.function(Callee, FunctionKind::Read) || M.function(Callee, FunctionKind::Visit) ||
           isConstIterator(Parameter) || R.isReadOnlyView(Parameter);
  bool Sure = (Library && Parameter->isPointerType()) || M.function(Callee, FunctionKind::Write);
  const FunctionModel *Orders = M.function(Callee, FunctionKind::Synchronise);
  if (Place P = R.pointee(Arg); P.isKnown()) {
    Access A{P, Reads ? Use::Read : Use::Write, At, !Reads && !Sure};
    A.Atomic = Orders && Orders->On.K == Slot::Kind::Argument && Orders->On.Index == Index;
    emit(A);
  }
}

Place Gatherer::argumentPlace(QualType Parameter, const Expr *Arg) {
  if (R.isPointerLike(Parameter) && !Parameter->isReferenceType())
    return R.pointee(Arg);
  if (Parameter->isReferenceType())
    return R.of(Arg);
  if (std::optional<Step::Through> Owner = R.ownerKind(Parameter))
    return R.of(R.strip(Arg)).deref(*Owner);
  return {};
}

Call Gatherer::callFact(const FunctionDecl *Callee, const Expr *Object,
                        llvm::ArrayRef<const Expr *> Args, SourceLocation At) {
  Call Out{Callee, {}, {}, At};
  if (Object)
    Out.Object = Object->getType()->isPointerType() ? R.pointee(Object) : R.of(Object);
  for (unsigned I = 0; I < Args.size() && I < Callee->getNumParams(); ++I) {
    Out.Arguments.push_back(argumentPlace(Callee->getParamDecl(I)->getType(), Args[I]));
    Out.Moved.push_back(isMove(Args[I]) ? R.of(R.strip(Args[I])) : Place());
    handedClosure(Out, I, Args[I]);
  }
  return Out;
}

} // namespace fearless::check
