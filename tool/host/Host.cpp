// A module of another LLVM version brings its own libLLVM along, so that two of them are in the
// process: objects of one are then handed to the other, which ends in a crash at best. The program
// has loaded its own first.
#include "Host.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/raw_ostream.h"
#include <link.h>

namespace fearless::tool {
namespace {

/// `22` of `/usr/lib/x86_64-linux-gnu/libLLVM.so.22.1`, `libclang-cpp.so.22` or `libLLVM-14.so.1`;
/// 0 of any other file.
unsigned majorOf(llvm::StringRef Library) {
  llvm::StringRef Name = Library.substr(Library.rfind('/') + 1);
  if (!Name.consume_front("libLLVM") && !Name.consume_front("libclang-cpp"))
    return 0;
  Name.consume_front(".so.") || Name.consume_front("-");
  unsigned Major = 0;
  return Name.consumeInteger(10, Major) ? 0 : Major;
}

int visit(dl_phdr_info *Info, size_t, void *First) {
  unsigned Major = Info->dlpi_name ? majorOf(Info->dlpi_name) : 0;
  *static_cast<unsigned *>(First) = Major;
  return Major ? 1 : 0; // anything but 0 ends the walk
}

} // namespace

bool hostFits(llvm::StringRef Module) {
  unsigned Major = 0; // stays 0 for a program that has LLVM linked in: nothing is known of that
  dl_iterate_phdr(visit, &Major);
  if (!Major || Major == LLVM_VERSION_MAJOR)
    return true;
  llvm::errs() << "fearless: " << Module << " is built for LLVM " << LLVM_VERSION_MAJOR
               << " and cannot be loaded by a program of LLVM " << Major
               << "; build it with -DLLVM_VERSION=" << Major << '\n';
  return false;
}

} // namespace fearless::tool
