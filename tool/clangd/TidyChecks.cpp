#include "TidyChecks.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace fearless::tool {

std::string withOurChecks(llvm::StringRef Checks) {
  llvm::SmallVector<llvm::StringRef> Globs;
  Checks.split(Globs, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  auto First = llvm::find_if(Globs, [](llvm::StringRef G) { return G.contains("fearless"); });
  // What is taken away first must have been there.
  if (First == Globs.end() || First->trim().starts_with("-"))
    Globs.insert(First, "fearless-*");
  return llvm::join(Globs, ",");
}

} // namespace fearless::tool
