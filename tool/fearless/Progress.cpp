#include "Progress.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::tool {

Progress::Progress(size_t Total, Mode M)
    : Total(Total), On(M == Mode::IfTerminal && llvm::sys::Process::StandardErrIsDisplayed()) {}

// "\r" goes to the line's start, "\033[K" clears what was there.
Progress::~Progress() {
  if (On)
    llvm::errs() << "\r\033[K";
}

void Progress::begin(llvm::StringRef File) {
  if (!On)
    return;
  std::lock_guard Lock(Guard);
  std::string Head = ("[" + llvm::Twine(++Begun) + "/" + llvm::Twine(Total) + "] ").str();
  // One line only, or "\r" does not reach its start: a long path loses its front.
  size_t Room = llvm::sys::Process::StandardErrColumns();
  Room = Room > Head.size() + 1 ? Room - Head.size() - 1 : 40;
  llvm::errs() << "\r\033[K" << Head << File.take_back(Room);
}

} // namespace fearless::tool
