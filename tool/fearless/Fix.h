// `--fix`: the edits that findings carry, written into the files.
#pragma once

#include "session/Publish.h"
#include "llvm/Support/Error.h"

namespace fearless::tool {

/// The edits of one run. A finding's edits are made all or not at all, and so are those of one
/// `apply`: when a file cannot be written, none has changed.
class Fixer {
public:
  /// Makes the edits of all findings that carry some, formats what they touch by the project's
  /// clang-format, and returns how many findings that were. Of two that overlap the first is made.
  llvm::Expected<unsigned> apply(llvm::ArrayRef<check::Published> Findings);
  /// Puts every file back as it was before the first `apply`.
  llvm::Error undo();

  size_t files() const { return Originals.size(); }

private:
  std::map<std::string, std::string> Originals; // text by path
};

} // namespace fearless::tool
