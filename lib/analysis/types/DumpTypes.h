// `fearless dump types`: the verdict on every class and every variable's type that the main file
// names, with its reasons; what test/types reads.
#pragma once

#include "types/TypeJudge.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

void dumpTypes(clang::ASTContext &Ctx, TypeJudge &J, llvm::raw_ostream &Out);

} // namespace fearless::check
