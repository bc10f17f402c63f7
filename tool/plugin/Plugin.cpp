// fearless-clang.so: findings with every compile.
//
//   clang++-22 -fplugin=fearless-clang.so -fplugin-arg-fearless-profile=audit -c f.cpp
//
// They are the compiler's own warnings, after those of its main action, and change nothing that it
// writes.
#include "host/Host.h"
#include "render/ToClang.h"
#include "session/Publish.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"

namespace fearless::tool {
namespace {

/// What -fplugin-arg-fearless-... asked for.
struct Settings {
  check::Policy Hear;
  check::Models Known = check::Models::builtin();
};

class Consumer : public clang::ASTConsumer {
public:
  explicit Consumer(Settings S) : S(std::move(S)) {}

  void HandleTranslationUnit(clang::ASTContext &Ctx) override {
    clang::DiagnosticsEngine &Diags = Ctx.getDiagnostics();
    if (Diags.hasUncompilableErrorOccurred() || Diags.getIgnoreAllWarnings())
      return;
    check::Session Analysis(Ctx, S.Known);
    for (const check::Finding *F : check::listen(Analysis.findings(), S.Hear, Ctx).Findings)
      check::toClang(*F, Diags);
    unsigned Remark = Diags.getCustomDiagID(clang::DiagnosticsEngine::Remark, "%0");
    for (const check::Session::Gap &G : Analysis.gaps())
      Diags.Report(G.At, Remark) << G.What;
  }

private:
  const Settings S; // the plugin itself is gone before the parse begins
};

class Plugin : public clang::PluginASTAction {
public:
  ActionType getActionType() override { return AddAfterMainAction; }

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &,
                                                        llvm::StringRef) override {
    return std::make_unique<Consumer>(std::move(S));
  }

  bool ParseArgs(const clang::CompilerInstance &CI, const std::vector<std::string> &Args) override {
    for (const std::string &Arg : Args)
      if (std::string Mistake = read(Arg); !Mistake.empty()) {
        clang::DiagnosticsEngine &Diags = CI.getDiagnostics();
        Diags.Report(Diags.getCustomDiagID(clang::DiagnosticsEngine::Error, "fearless: %0"))
            << Mistake;
        return false;
      }
    return true;
  }

private:
  /// Reads one argument, `profile=audit`; returns what is wrong with it.
  std::string read(llvm::StringRef Arg) {
    auto [Key, Value] = Arg.split('=');
    std::vector<std::string> Problems;
    if (Key == "profile")
      return readProfile(Value);
    if (Key == "models")
      return llvm::toString(S.Known.addFile(Value));
    if (Key == "checks")
      S.Hear.Rules = check::RuleGlobs::parse(Value, Problems);
    else
      Problems.push_back(wrongWord("argument", Key, {"profile", "checks", "models"}));
    return Problems.empty() ? "" : Problems.front();
  }

  std::string readProfile(llvm::StringRef Value) {
    std::vector<llvm::StringRef> Names;
    for (const check::ProfileName &Known : check::ProfileNames) {
      if (Value == Known.Name) {
        S.Hear.P = Known.P;
        return "";
      }
      Names.push_back(Known.Name);
    }
    return wrongWord("profile", Value, Names);
  }

  static std::string wrongWord(llvm::StringRef What, llvm::StringRef Word,
                               llvm::ArrayRef<llvm::StringRef> Words) {
    return ("no " + What + " is named '" + Word + "'; there is " + llvm::join(Words, ", ")).str();
  }

  Settings S;
};

} // namespace

/// Runs when the module is loaded.
static const bool Loaded = [] {
  if (!hostFits("fearless-clang.so"))
    llvm::sys::Process::Exit(1, /*NoCleanup=*/true);
  static clang::FrontendPluginRegistry::Add<Plugin> Registered(
      "fearless", "data races and dangling borrows between threads");
  return true;
}();

} // namespace fearless::tool
