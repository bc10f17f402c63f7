// `fearless dump flow`: at each fact, the threads that may run and the locks that may be held.
#pragma once

#include "flow/Effects.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

void dumpFlow(FactBook &Book, EffectBook &Effects, llvm::raw_ostream &Out);

} // namespace fearless::check
