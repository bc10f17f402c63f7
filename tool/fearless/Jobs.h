// Runs the commands of a run on several threads.
#pragma once

#include "Commands.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace fearless::tool {

/// Calls `Each` once per command, at most `Threads` at a time (0: one per core).
void forEachCommand(llvm::ArrayRef<Command> Commands, unsigned Threads,
                    llvm::function_ref<void(const Command &)> Each);

} // namespace fearless::tool
