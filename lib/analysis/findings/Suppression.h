// Which findings the source asks not to hear: clang-tidy's NOLINT comments.
//
//   t.detach(); // NOLINT(fearless-borrow): joined by the signal handler
//   // NOLINTNEXTLINE(fearless-*)
//   // NOLINTBEGIN(fearless-send) ... // NOLINTEND(fearless-send)
//
// Without parentheses all rules are meant. As in clang-tidy, an END closes the last open BEGIN that
// has the same list, a BEGIN that nothing closes suppresses nothing, and a negative glob in a list
// counts for nothing.
#pragma once

#include "findings/RuleGlobs.h"

namespace fearless::check {

/// The suppressions of one file.
class Suppressions {
public:
  explicit Suppressions(llvm::StringRef File);
  bool covers(unsigned Line, RuleId Rule) const;

private:
  /// Lines First to Last are silent about the rules of Globs.
  struct Range {
    unsigned First, Last;
    RuleGlobs Rules;
  };
  std::vector<Range> Ranges;
};

} // namespace fearless::check
