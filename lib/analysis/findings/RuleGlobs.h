// A list of globs over rule names, as in `--checks=-send,fearless-b*` and `NOLINT(fearless-*)`.
//
// A glob matches a rule by its slug (`borrow`) or its check name (`fearless-borrow`). The last glob
// that matches decides, as in clang-tidy. A list that begins with a `-` starts from all rules, any
// other from none: `-send` is all but send, `borrow` is borrow alone.
#pragma once

#include "findings/Finding.h"
#include "llvm/Support/GlobPattern.h"
#include <memory>

namespace fearless::check {

class RuleGlobs {
public:
  /// All rules.
  RuleGlobs() = default;
  /// Every glob that is malformed, or that is a plain name of no rule, is described in `Problems`.
  static RuleGlobs parse(llvm::StringRef List, std::vector<std::string> &Problems);

  bool contains(RuleId Rule) const;

private:
  struct Item {
    llvm::GlobPattern Pattern;
    bool Positive;
    bool matches(RuleId Rule) const;
  };
  // What the patterns point into; shared, so that a copy of the list stays valid.
  std::shared_ptr<const std::vector<std::string>> Texts;
  std::vector<Item> Items;
  bool Otherwise = true; // the answer when no glob matches
};

/// The name of a rule's check in clang-tidy and in diagnostics: `fearless-borrow`.
std::string checkName(RuleId Rule);

/// The word of `Words` that `Word` is most likely a slip of, or empty.
llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Words);
/// The rule slug that `Slug` is most likely a slip of, or empty.
llvm::StringRef nearestRule(llvm::StringRef Slug);

} // namespace fearless::check
