// `fearless explain` and `fearless rules`: the catalogue and its pages, for people.
#include "Verbs.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace fearless::tool {

/// docs/rules/<slug>.md of every rule that has one.
static llvm::StringRef page(llvm::StringRef Slug) {
  struct Page {
    llvm::StringRef Name, Text;
  };
  static constexpr Page Pages[] = {
#include "RulePages.inc"
      {"", ""}};
  const Page *It = llvm::find_if(Pages, [&](const Page &P) { return P.Name == Slug; });
  return It == std::end(Pages) ? "" : It->Text;
}

/// The rules that a user may mean by `Word`: a slug, a check's name, or a rustc error.
static std::vector<const check::RuleInfo *> meantBy(llvm::StringRef Word) {
  llvm::StringRef Slug = Word;
  Slug.consume_front("fearless-");
  if (const check::RuleInfo *R = check::findRule(Slug))
    return {R};
  std::vector<const check::RuleInfo *> Out;
  std::string Code = Word.upper();
  for (const check::RuleInfo &R : check::rules()) {
    llvm::SmallVector<llvm::StringRef> Codes;
    R.Rustc.split(Codes, ' ');
    if (llvm::any_of(Codes, [&](llvm::StringRef C) { return C.upper() == Code; }) && !Code.empty())
      Out.push_back(&R);
  }
  return Out;
}

int explain(llvm::StringRef Word) {
  std::vector<const check::RuleInfo *> Rules = meantBy(Word);
  if (Rules.empty()) {
    llvm::StringRef Near = check::nearestRule(Word);
    return complain(
        "no rule is named '" + Word + "'; " +
        (Near.empty() ? "'fearless rules' lists them" : "did you mean '" + Near.str() + "'?"));
  }
  for (const check::RuleInfo *R : Rules) {
    if (R != Rules.front())
      llvm::outs() << '\n';
    llvm::StringRef Text = page(R->Slug);
    if (Text.empty())
      llvm::outs() << "# " << R->Slug << ": " << R->Summary << '\n';
    else
      llvm::outs() << Text.rtrim() << '\n';
  }
  return Clean;
}

int listRules() {
  for (const check::RuleInfo &R : check::rules())
    llvm::outs() << llvm::formatv("{0,-14} {1,-18} {2}", R.Slug, R.Rustc, R.Summary) << '\n';
  return Clean;
}

} // namespace fearless::tool
