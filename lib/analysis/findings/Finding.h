// A finding is what is wrong, as data: a rule, a headline at the culprit, the story in the order in
// which it happens, and a remedy. It knows no profile and prints nothing.
//
//   Finding F = finding(msg::borrowLocal, Capture.At, "total");
//   note(F, msg::threadStarts, Spawn.At);
//
// Terms: the *story* is the list of notes; the *remedy* is its last note, with the edits that do
// it.
#pragma once

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <string>
#include <vector>

namespace fearless::check {

enum class RuleId {
#define RULE(Id, Slug, Rustc, Summary) Id,
#define MSG(...)
#include "findings/Catalogue.def"
};

/// How sure a finding is. `Demonstrated`: the conflict is shown (both accesses, or the storage that
/// ends while the thread runs). `NotEstablished`: safety could not be proven.
enum class Proof { Demonstrated, NotEstablished };

/// One line of the catalogue's rule table.
struct RuleInfo {
  RuleId Id;
  llvm::StringRef Slug;    // "borrow": what users type
  llvm::StringRef Rustc;   // "E0373 E0597": the rustc errors that say the same; may be empty
  llvm::StringRef Summary; // one line, also the first line of docs/rules/<slug>.md
};

/// All rules, in catalogue order.
llvm::ArrayRef<RuleInfo> rules();
const RuleInfo &info(RuleId);
/// The rule that users call `Slug` ("borrow"), or null.
const RuleInfo *findRule(llvm::StringRef Slug);

/// Number of `%N` holes in a message text, known at compile time.
consteval unsigned arity(const char *Text) {
  unsigned Count = 0;
  for (; *Text; ++Text)
    if (*Text == '%' && Text[1] >= '0' && Text[1] <= '9' && unsigned(Text[1] - '0' + 1) > Count)
      Count = Text[1] - '0' + 1;
  return Count;
}

/// A text of the catalogue, with its number of arguments in its type.
template <unsigned N> struct Message {
  RuleId Rule;
  const char *Text;
};

namespace msg {
#define RULE(...)
#define MSG(Rule, Id, Text) inline constexpr Message<arity(Text)> Id{RuleId::Rule, Text};
#include "findings/Catalogue.def"
} // namespace msg

/// Source text that remedies write.
namespace source {
#define EDIT(Id, Text) inline constexpr const char *Id = Text;
#include "findings/Catalogue.def"
} // namespace source

/// One line that the user reads: the headline or a note.
struct Line {
  clang::SourceLocation At;
  std::string Text;
};

struct Finding {
  RuleId Rule;
  const char *Headline = ""; // the headline's text in the catalogue: with it, which defect it is
  Proof Strength = Proof::Demonstrated;
  Line Head;
  std::vector<Line> Story;
  std::vector<clang::FixItHint>
      Remedy;               // edits that belong to the last note; empty: none mechanical
  std::string Subject = {}; // tells apart what one headline says of several things at one place
};

/// Fills the `%N` holes of a message text.
std::string fill(llvm::StringRef Text, llvm::ArrayRef<std::string> Args);

template <unsigned N, class... A>
Finding finding(const Message<N> &M, clang::SourceLocation At, const A &...Args) {
  static_assert(sizeof...(A) == N, "wrong number of arguments for this message");
  return {M.Rule, M.Text, Proof::Demonstrated, {At, fill(M.Text, {std::string(Args)...})}, {}, {}};
}

template <unsigned N, class... A>
Finding &note(Finding &F, const Message<N> &M, clang::SourceLocation At, const A &...Args) {
  static_assert(sizeof...(A) == N, "wrong number of arguments for this message");
  F.Story.push_back({At, fill(M.Text, {std::string(Args)...})});
  return F;
}

} // namespace fearless::check
