#include "findings/Finding.h"

namespace fearless::check {

static constexpr RuleInfo Rules[] = {
#define RULE(Id, Slug, Rustc, Summary) {RuleId::Id, Slug, Rustc, Summary},
#define MSG(...)
#include "findings/Catalogue.def"
};

llvm::ArrayRef<RuleInfo> rules() { return Rules; }

const RuleInfo &info(RuleId Id) { return Rules[static_cast<unsigned>(Id)]; }

const RuleInfo *findRule(llvm::StringRef Slug) {
  for (const RuleInfo &R : Rules)
    if (R.Slug == Slug)
      return &R;
  return nullptr;
}

std::string fill(llvm::StringRef Text, llvm::ArrayRef<std::string> Args) {
  std::string Out;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '%' && I + 1 < Text.size() && Text[I + 1] >= '0' && Text[I + 1] <= '9')
      Out += Args[Text[++I] - '0'];
    else
      Out += Text[I];
  }
  return Out;
}

} // namespace fearless::check
