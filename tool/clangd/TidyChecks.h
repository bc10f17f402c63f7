// Which clang-tidy checks the editor runs.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace fearless::tool {

/// The user's list of checks, with ours on unless it speaks of them: `-*,bugprone-*` becomes
/// `-*,bugprone-*,fearless-*`, `bugprone-*,-fearless-send` runs all of ours but one, and
/// `fearless-send` or `-fearless-*` stay as they are.
std::string withOurChecks(llvm::StringRef Checks);

} // namespace fearless::tool
