// Static state that functions of other people's keep to themselves: what strtok remembers, where
// localtime puts its result. No program can name it, so each state has a variable that stands for
// it: for the judgements it is a global like any other.
#pragma once

#include "model/Model.h"
#include "clang/AST/Decl.h"
#include "llvm/ADT/StringMap.h"

namespace fearless::check {

class HiddenStates {
public:
  explicit HiddenStates(clang::ASTContext &Ctx) : Ctx(Ctx) {}

  /// The stand-in for the state that the modelled function works on.
  const clang::VarDecl *of(const FunctionModel &Model);

private:
  clang::ASTContext &Ctx;
  llvm::StringMap<const clang::VarDecl *> Known;
};

} // namespace fearless::check
