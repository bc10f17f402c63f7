// What names stand for: references, pointers and structured bindings, from their initialisers.
#include "facts/Resolver.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace fearless::check {

/// `auto [a, b] = std::tie(x, y);`: x or y, when a library call makes a tuple of references to its
/// arguments. Null elsewhere.
static const Expr *tied(const Resolver &R, const VarDecl *Whole, unsigned Index, unsigned Count) {
  const auto *Call = Whole->getInit() ? dyn_cast<CallExpr>(R.strip(Whole->getInit())) : nullptr;
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const auto *Made =
      Call
          ? dyn_cast_or_null<ClassTemplateSpecializationDecl>(Call->getType()->getAsCXXRecordDecl())
          : nullptr;
  if (!Callee || !Made || isa<CXXMethodDecl>(Callee) || Call->getNumArgs() != Count ||
      !Callee->getASTContext().getSourceManager().isInSystemHeader(Callee->getLocation()))
    return nullptr;
  llvm::SmallVector<QualType, 4> Held = typeArguments(Call->getType());
  bool Refers =
      Index < Held.size() && !Held[Index].isNull() && Held[Index]->isLValueReferenceType() &&
      Callee->getASTContext().hasSameType(Held[Index], Callee->getParamDecl(Index)->getType());
  return Refers ? Call->getArg(Index) : nullptr;
}

/// `auto &[a, b] = pair;`: each name is a part of its own.
Place Resolver::binding(const BindingDecl *Part) const {
  if (!Part->getHoldingVar())
    return Part->getBinding() ? of(Part->getBinding()) : Place();
  const auto *Whole = dyn_cast_or_null<VarDecl>(Part->getDecomposedDecl());
  if (!Whole)
    return {};
  llvm::ArrayRef<BindingDecl *> Parts = cast<DecompositionDecl>(Whole)->bindings();
  if (const Expr *Tied = tied(*this, Whole, llvm::find(Parts, Part) - Parts.begin(), Parts.size()))
    return of(Tied);
  return variable(Whole).index(llvm::find(Parts, Part) - Parts.begin());
}

/// `for (auto &x : v)`, `for (S *s : all)`: each turn has an element of its own. Where the loop's
/// own iterator is all there is to name, the step says which variable the user knows it by.
static void ofThisTurn(Place &Target, const VarDecl *V) {
  size_t I = Target.Path.size();
  while (!V->getType()->isReferenceType() && I > 0 && Target.Path[I - 1].K == Step::Kind::Deref)
    --I;
  if (I > 0 && Target.Path[I - 1].K == Step::Kind::Index && Target.Path[I - 1].P == Step::Part::One)
    Target.Path[I - 1].By = V;
  else if (!Target.Path.empty() && Target.R == Place::Root::Variable && isLoopsOwn(Target.Var))
    Target.Path.back().By = V;
}

/// `S *mine = cur;`: what mine points to stays the same when cur is assigned.
static void since(Place &Target, const VarDecl *V) {
  for (size_t I = Target.Path.size(); I > 0; --I)
    if (Step &S = Target.Path[I - 1]; S.K == Step::Kind::Deref) {
      S.Since = S.Since ? S.Since : V;
      return;
    }
}

void Resolver::bind(const VarDecl *V) const {
  const Expr *Init = V->getInit();
  if (!Init || Init->isInstantiationDependent())
    return;
  QualType T = V->getType();
  if (T->isReferenceType()) {
    Place Target = of(Init);
    if (V->isCXXForRangeDecl())
      ofThisTurn(Target, V);
    since(Target, V);
    if (Target.isKnown() && storageOf(Target) == Storage::Thread)
      return; // in another thread the reference is to this one's, the name to that one's own
    if (Target.isKnown() || Target.R == Place::Root::Static)
      Aliases[V] = Target;
    return;
  }
  if (!isPointerLike(T) || (Reassigned && Reassigned->count(V)))
    return;
  Place Target = pointee(Init);
  if (Step *Last = Target.Path.empty() ? nullptr : &Target.Path.back();
      Last && Last->K == Step::Kind::Index && Last->P == Step::Part::One && !Last->Value &&
      !Last->By)
    Last->By = V; // the element that an iterator stands at, or that a pointer was moved to
  if (V->isCXXForRangeDecl())
    ofThisTurn(Target, V);
  since(Target, V);
  if (Target.isKnown() || Target.R == Place::Root::Static ||
      (Target.R == Place::Root::Temporary && Target.Path.empty()))
    Pointees[V] = Target;
}

} // namespace fearless::check
