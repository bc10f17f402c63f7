// Where the files are that belong to this program.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace fearless::tool {

/// The folder `Relative` to the program's own folder, if it is there (an installed program), or
/// `Otherwise`: where it was when the program was built.
std::string folder(llvm::StringRef Relative, llvm::StringRef Otherwise);

} // namespace fearless::tool
