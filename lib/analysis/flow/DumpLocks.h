// `fearless dump locks`: who runs each function that concerns locks, and what it does to places
// while holding which of them.
#pragma once

#include "flow/Activations.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

void dumpLocks(ActivationBook &Book, llvm::raw_ostream &Out);

} // namespace fearless::check
