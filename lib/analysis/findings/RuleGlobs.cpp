#include "findings/RuleGlobs.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace fearless::check {

static constexpr llvm::StringLiteral Prefix = "fearless-";

std::string checkName(RuleId Rule) { return (Prefix + info(Rule).Slug).str(); }

llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Words) {
  llvm::StringRef Best;
  // A third of the letters may be wrong, and one more; beyond that it is another word.
  unsigned BestDistance = std::min<size_t>(Word.size() / 3 + 2, Word.size());
  for (llvm::StringRef W : Words) {
    unsigned Distance = Word.edit_distance(W, /*AllowReplacements=*/true, BestDistance);
    if (Distance < BestDistance) {
      Best = W;
      BestDistance = Distance;
    }
  }
  return Best;
}

llvm::StringRef nearestRule(llvm::StringRef Slug) {
  Slug.consume_front(Prefix);
  std::vector<llvm::StringRef> Slugs;
  for (const RuleInfo &R : rules())
    Slugs.push_back(R.Slug);
  return nearest(Slug, Slugs);
}

bool RuleGlobs::Item::matches(RuleId Rule) const {
  return Pattern.match(info(Rule).Slug) || Pattern.match(checkName(Rule));
}

RuleGlobs RuleGlobs::parse(llvm::StringRef List, std::vector<std::string> &Problems) {
  RuleGlobs Out;
  llvm::SmallVector<llvm::StringRef> Globs;
  List.split(Globs, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  auto Texts = std::make_shared<std::vector<std::string>>();
  Texts->reserve(Globs.size()); // the patterns point into it: its strings must not move
  Out.Texts = Texts;
  for (llvm::StringRef Glob : Globs) {
    Glob = Glob.trim();
    bool Positive = !Glob.consume_front("-");
    if (Out.Items.empty())
      Out.Otherwise = !Positive;
    Texts->push_back(Glob.str());
    llvm::Expected<llvm::GlobPattern> Pattern = llvm::GlobPattern::create(Texts->back());
    if (!Pattern) {
      Problems.push_back("'" + Glob.str() + "': " + llvm::toString(Pattern.takeError()));
      continue;
    }
    Out.Items.push_back({std::move(*Pattern), Positive});
    if (Glob.find_first_of("*?[") != llvm::StringRef::npos ||
        llvm::any_of(rules(), [&](const RuleInfo &R) { return Out.Items.back().matches(R.Id); }))
      continue;
    std::string Problem = "no rule is named '" + Glob.str() + "'";
    if (llvm::StringRef Near = nearestRule(Glob); !Near.empty())
      Problem += ("; did you mean '" + Near + "'?").str();
    Problems.push_back(std::move(Problem));
  }
  return Out;
}

bool RuleGlobs::contains(RuleId Rule) const {
  for (const Item &I : llvm::reverse(Items))
    if (I.matches(Rule))
      return I.Positive;
  return Otherwise;
}

} // namespace fearless::check
