#include "findings/Suppression.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <optional>

namespace fearless::check {
namespace {

enum class Form { Line, NextLine, Begin, End };

struct Comment {
  Form F;
  unsigned Line;
  llvm::StringRef Globs; // what is between the parentheses
};

} // namespace

/// The form of a comment by the letters after NOLINT, or none: `NOLINTED` is just a word.
static std::optional<Form> formOf(llvm::StringRef Suffix) {
  if (Suffix.empty())
    return Form::Line;
  if (Suffix == "NEXTLINE")
    return Form::NextLine;
  if (Suffix == "BEGIN")
    return Form::Begin;
  if (Suffix == "END")
    return Form::End;
  return std::nullopt;
}

/// All NOLINT comments of a file, in order.
static std::vector<Comment> commentsIn(llvm::StringRef File) {
  static constexpr llvm::StringLiteral Word = "NOLINT";
  std::vector<Comment> Out;
  unsigned Line = 1;
  size_t Seen = 0;
  for (size_t At = File.find(Word); At != llvm::StringRef::npos; At = File.find(Word, Seen)) {
    Line += File.slice(Seen, At).count('\n');
    Seen = At + Word.size();
    if (At > 0 && (llvm::isAlnum(File[At - 1]) || File[At - 1] == '_'))
      continue;
    llvm::StringRef Rest = File.substr(Seen);
    llvm::StringRef Suffix = Rest.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    std::optional<Form> F = formOf(Suffix);
    if (!F)
      continue;
    Rest = Rest.drop_front(Suffix.size());
    llvm::StringRef Globs = "*";
    if (Rest.consume_front("("))
      if (size_t End = Rest.find_first_of(")\n"); End != llvm::StringRef::npos && Rest[End] == ')')
        Globs = Rest.take_front(End).trim();
    Out.push_back({*F, Line, Globs});
  }
  return Out;
}

/// The rules that a comment's list means. Names of other tools' checks are not mistakes here.
static RuleGlobs rulesOf(llvm::StringRef Globs) {
  llvm::SmallVector<llvm::StringRef> All;
  Globs.split(All, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  std::string Positive;
  for (llvm::StringRef Glob : All)
    if (!Glob.trim().starts_with("-"))
      Positive += (Glob.trim() + ",").str();
  std::vector<std::string> Ignored;
  // Of nothing, `parse` would make all rules.
  return RuleGlobs::parse(Positive.empty() ? "none" : Positive, Ignored);
}

Suppressions::Suppressions(llvm::StringRef File) {
  std::vector<Comment> Open;
  for (const Comment &C : commentsIn(File)) {
    switch (C.F) {
    case Form::Line:
      Ranges.push_back({C.Line, C.Line, rulesOf(C.Globs)});
      break;
    case Form::NextLine:
      Ranges.push_back({C.Line + 1, C.Line + 1, rulesOf(C.Globs)});
      break;
    case Form::Begin:
      Open.push_back(C);
      break;
    case Form::End:
      for (size_t I = Open.size(); I-- > 0;)
        if (Open[I].Globs == C.Globs) {
          Ranges.push_back({Open[I].Line, C.Line, rulesOf(C.Globs)});
          Open.erase(Open.begin() + I);
          break;
        }
      break;
    }
  }
}

bool Suppressions::covers(unsigned Line, RuleId Rule) const {
  return llvm::any_of(Ranges, [&](const Range &R) {
    return R.First <= Line && Line <= R.Last && R.Rules.contains(Rule);
  });
}

} // namespace fearless::check
