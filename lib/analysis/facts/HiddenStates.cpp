#include "facts/HiddenStates.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace fearless::check {

const VarDecl *HiddenStates::of(const FunctionModel &Model) {
  const std::string &Name = Model.State.empty() ? Model.Function : Model.State;
  const VarDecl *&Stands = Known[Name];
  if (!Stands) { // outside the tree: nobody finds it there
    auto *New = VarDecl::Create(Ctx, Ctx.getTranslationUnitDecl(), {}, {}, &Ctx.Idents.get(Name),
                                Ctx.IntTy, nullptr, SC_Static);
    New->setImplicit();
    Stands = New;
  }
  return Stands;
}

} // namespace fearless::check
