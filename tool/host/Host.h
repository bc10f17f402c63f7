// What a module that is loaded into somebody else's program must know about that program.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace fearless::tool {

/// Whether the running program uses the LLVM that `Module` (its file's name, for the message) was
/// built for. If not, says so in one line on stderr. Linear in the number of loaded libraries.
bool hostFits(llvm::StringRef Module);

} // namespace fearless::tool
