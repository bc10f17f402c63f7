// `[12/40] src/a.cpp` on stderr while it lasts, if that is a terminal; nothing in a pipe.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <mutex>

namespace fearless::tool {

class Progress {
public:
  enum class Mode { Silent, IfTerminal };
  Progress(size_t Total, Mode M);
  ~Progress();
  /// Called by any thread when it begins a file.
  void begin(llvm::StringRef File);

private:
  std::mutex Guard;
  size_t Total;
  size_t Begun = 0;
  bool On;
};

} // namespace fearless::tool
