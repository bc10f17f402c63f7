// fearless-tidy.so, for the distribution's clang-tidy:
//
//   clang-tidy-22 --load fearless-tidy.so --checks=fearless-* f.cpp -- -std=c++20
#include "Checks.h"
#include "host/Host.h"
#include "llvm/Support/Process.h"

namespace fearless::tool {

const Host Within = Host::ClangTidy;

/// Runs when the module is loaded.
static const bool Loaded = [] {
  // Without our checks, clang-tidy would go on and say that all is well.
  if (!hostFits("fearless-tidy.so"))
    llvm::sys::Process::Exit(1, /*NoCleanup=*/true);
  registerChecks();
  return true;
}();

} // namespace fearless::tool
