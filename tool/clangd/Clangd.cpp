// fearless-clangd: all of clangd, and our checks on, with no .clangd file needed.
//
// clangd is linked from its libraries; what has no setting there is changed at the calls between
// them, with the linker's --wrap: `wrapX` runs where clangd calls X, and `realX` is clangd's own.
#include "TidyChecks.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "host/Folder.h"
#include "tidy/Checks.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include <memory>
#include <optional>

// What Debian's libraries have, and no installed header declares.
namespace clang::clangd {
int clangdMain(int Argc, char *Argv[]);
struct PublishDiagnosticsParams;

class SymbolIndex {
public:
  virtual ~SymbolIndex() = default;
};
namespace remote {
/// clangd's client of a remote index would need gRPC: there is none here.
std::unique_ptr<SymbolIndex> getClient(llvm::StringRef, llvm::StringRef) { return nullptr; }
} // namespace remote
} // namespace clang::clangd

namespace fearless::tool {

const Host Within = Host::Clangd;

// clangd drops every check that it has no timing for.
#define IS_FAST "_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE"
std::optional<bool> realIsFast(llvm::StringRef Check) __asm__("__real_" IS_FAST);
std::optional<bool> wrapIsFast(llvm::StringRef Check) __asm__("__wrap_" IS_FAST);
std::optional<bool> wrapIsFast(llvm::StringRef Check) {
  return Check.starts_with("fearless-") ? std::optional(true) : realIsFast(Check);
}

// The user's .clang-tidy seldom names our checks.
#define TIDY_OPTIONS                                                                               \
  "_ZN5clang6clangd21getTidyOptionsForFileEN4llvm12function_refIFvRNS_4tidy16ClangTidyOptionsENS1" \
  "_9StringRefEEEES6_"
using Provider = llvm::function_ref<void(clang::tidy::ClangTidyOptions &, llvm::StringRef)>;
clang::tidy::ClangTidyOptions realOptions(Provider P,
                                          llvm::StringRef File) __asm__("__real_" TIDY_OPTIONS);
clang::tidy::ClangTidyOptions wrapOptions(Provider P,
                                          llvm::StringRef File) __asm__("__wrap_" TIDY_OPTIONS);
clang::tidy::ClangTidyOptions wrapOptions(Provider P, llvm::StringRef File) {
  clang::tidy::ClangTidyOptions Options = realOptions(P, File);
  Options.Checks = withOurChecks(Options.Checks.value_or(""));
  return Options;
}

/// `file:///usr/share/doc/fearless/rules/borrow.md` for `fearless-borrow`; empty for others.
static std::string pageOf(llvm::StringRef Check) {
  static const std::string Folder = folder("../share/doc/fearless/rules", FEARLESS_RULE_PAGES);
  if (!Check.consume_front("fearless-") || Check == "unproven")
    return "";
  std::string Uri = "file://";
  for (char C : Folder + "/" + Check.str() + ".md") {
    static constexpr llvm::StringLiteral Plain = "/-._~";
    if (llvm::isAlnum(C) || Plain.contains(C))
      Uri += C;
    else
      Uri += "%" + llvm::utohexstr(static_cast<unsigned char>(C), /*LowerCase=*/false, 2);
  }
  return Uri;
}

// clangd believes that every check's page is on LLVM's site; and it drops remarks, so what is not
// proven comes as a warning, and is made information here.
#define DIAGNOSTICS_TO_JSON "_ZN5clang6clangd6toJSONERKNS0_24PublishDiagnosticsParamsE"
using Published = clang::clangd::PublishDiagnosticsParams;
llvm::json::Value realToJson(const Published &P) __asm__("__real_" DIAGNOSTICS_TO_JSON);
llvm::json::Value wrapToJson(const Published &P) __asm__("__wrap_" DIAGNOSTICS_TO_JSON);
llvm::json::Value wrapToJson(const Published &P) {
  llvm::json::Value Out = realToJson(P);
  llvm::json::Object *Params = Out.getAsObject();
  llvm::json::Array *All = Params ? Params->getArray("diagnostics") : nullptr;
  if (!All)
    return Out;
  for (llvm::json::Value &One : *All) {
    llvm::json::Object *D = One.getAsObject();
    if (D && D->getString("code") == "fearless-unproven") {
      (*D)["severity"] = 3;
      D->erase("codeDescription");
    }
    std::string Page = D ? pageOf(D->getString("code").value_or("")) : "";
    if (!Page.empty())
      (*D)["codeDescription"] = llvm::json::Object{{"href", Page}};
  }
  return Out;
}

} // namespace fearless::tool

int main(int Argc, char **Argv) {
  fearless::tool::registerChecks();
  std::vector<char *> Args(Argv, Argv + Argc);
  // The headers that belong to the parser lie beside the clangd that was linked anew.
  std::string Resources =
      "--resource-dir=" +
      fearless::tool::folder("../lib/clang/" FEARLESS_CLANG_MAJOR, FEARLESS_RESOURCE_DIR);
  if (llvm::none_of(Args,
                    [](llvm::StringRef A) { return A.ltrim('-').starts_with("resource-dir"); }))
    Args.insert(Args.begin() + 1, Resources.data());
  Args.push_back(nullptr);
  return clang::clangd::clangdMain(Args.size() - 1, Args.data());
}
