// `fearless dump flow`: at each fact, the threads that may run and the locks that may be held.
#pragma once

#include "flow/Wrappers.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

void dumpFlow(llvm::ArrayRef<const clang::FunctionDecl *> Roots, WrapperBook &Wrappers,
              EffectBook &Effects, llvm::raw_ostream &Out);

} // namespace fearless::check
