#include "Folder.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace fearless::tool {

std::string folder(llvm::StringRef Relative, llvm::StringRef Otherwise) {
  static int Here;
  std::string Program = llvm::sys::fs::getMainExecutable("fearless", &Here);
  llvm::SmallString<256> Installed = llvm::sys::path::parent_path(Program);
  llvm::sys::path::append(Installed, Relative);
  llvm::sys::path::remove_dots(Installed, /*remove_dot_dot=*/true);
  return llvm::sys::fs::is_directory(Installed) ? std::string(Installed) : Otherwise.str();
}

} // namespace fearless::tool
