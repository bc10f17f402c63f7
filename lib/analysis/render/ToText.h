// Findings as Clang writes diagnostics:
//
//   src/a.cpp:3:15: warning: thread may outlive 'hits', which it captures by reference
//   [fearless-borrow]
//       3 |   std::thread([&] { ++hits; }).detach();
//         |               ^
//   src/a.cpp:2:7: note: ...
//
// (with the headline on one line).
#pragma once

#include "findings/Published.h"
#include "llvm/Support/raw_ostream.h"

namespace fearless::check {

struct TextStyle {
  bool Colors = false;
  std::string Below; // files below this directory are named relative to it
};

void toText(const Published &F, const TextStyle &Style, llvm::raw_ostream &Out);
/// `file:line:col: error: ...`
void toText(const Failure &F, const TextStyle &Style, llvm::raw_ostream &Out);
/// `fearless: file:line:col: 'f' is not proven: ...`
void unproven(const PublishedLine &Gap, const TextStyle &Style, llvm::raw_ostream &Out);
/// The table of --stats.
void toText(const Stats &S, const TextStyle &Style, llvm::raw_ostream &Out);
/// `3 findings in 12 files (2 files could not be analysed)`
void summary(const Publication &R, llvm::raw_ostream &Out);

/// The name by which a file is shown.
std::string shownName(llvm::StringRef File, const TextStyle &Style);

} // namespace fearless::check
