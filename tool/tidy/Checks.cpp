// The rules as clang-tidy checks, one per line of the catalogue: `fearless-borrow`, ... And one for
// what was not analysed: `fearless-unproven`.
//
// The checks of one translation unit share one analysis, whichever of them asks first; a check says
// the findings of its own rule. What the source suppresses is decided where all front ends decide
// it; clang-tidy's own filters (NOLINT, header filter) come on top.
#include "Checks.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "session/Publish.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "llvm/Support/Registry.h"
#include <mutex>

namespace fearless::tool {
namespace {

using clang::tidy::ClangTidyContext;

/// The analysis of one translation unit, for all its checks.
class Unit {
public:
  explicit Unit(std::shared_ptr<const check::Models> Known) : Known(std::move(Known)) {}

  /// Adds a file of models; empty, or what is wrong with it, said to the first who asks.
  std::string addModels(llvm::StringRef Path) {
    if (!Files.insert(Path).second)
      return "";
    auto More = std::make_shared<check::Models>(*Known);
    if (llvm::Error E = More->addFile(Path))
      return llvm::toString(std::move(E));
    Known = std::move(More);
    return "";
  }

  const std::vector<check::Finding> &findings(clang::ASTContext &Ctx) {
    if (!Analysis)
      Analysis.emplace(Ctx, *Known);
    return Analysis->findings();
  }

  const std::vector<check::Session::Gap> &gaps(clang::ASTContext &Ctx) {
    findings(Ctx);
    return Analysis->gaps();
  }

private:
  std::shared_ptr<const check::Models> Known;
  llvm::StringSet<> Files;
  std::optional<check::Session> Analysis;
};

/// Gives the checks of one run their unit: checks are made per file, and all of a file before it is
/// parsed. clangd makes them on several threads, each for a context of its own.
class Units {
public:
  std::shared_ptr<Unit> of(const ClangTidyContext *Context) {
    std::lock_guard Lock(Guard);
    if (!Builtin)
      Builtin = std::make_shared<check::Models>(check::Models::builtin());
    std::erase_if(Live, [](const auto &Entry) { return Entry.second.expired(); });
    std::weak_ptr<Unit> &Known = Live[Context];
    std::shared_ptr<Unit> U = Known.lock();
    if (!U)
      Known = U = std::make_shared<Unit>(Builtin);
    return U;
  }

private:
  std::mutex Guard; // of both below
  std::shared_ptr<const check::Models> Builtin;
  std::map<const ClangTidyContext *, std::weak_ptr<Unit>> Live;
};

} // namespace
} // namespace fearless::tool

template <> struct clang::tidy::OptionEnumMapping<fearless::check::Profile> {
  static llvm::ArrayRef<std::pair<fearless::check::Profile, StringRef>> getEnumMapping() {
    static constexpr std::pair<fearless::check::Profile, StringRef> Mapping[] = {
        {fearless::check::Profile::Rust, "rust"}, {fearless::check::Profile::Audit, "audit"}};
    return Mapping;
  }
};

namespace fearless::tool {
namespace {

class RuleCheck : public clang::tidy::ClangTidyCheck {
public:
  RuleCheck(llvm::StringRef Name, ClangTidyContext *Context, const check::RuleInfo &Rule,
            std::shared_ptr<Unit> U)
      : ClangTidyCheck(Name, Context), Shared(std::move(U)),
        ModelFiles(Options.getLocalOrGlobal("Models", "")) {
    std::vector<std::string> Problems;
    Hear.P = Options.getLocalOrGlobal("Profile", check::Profile::Rust);
    Hear.Rules = check::RuleGlobs::parse(Rule.Slug, Problems);
    llvm::SmallVector<llvm::StringRef> Files;
    llvm::StringRef(ModelFiles).split(Files, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
    for (llvm::StringRef File : Files)
      if (std::string Mistake = Shared->addModels(File.trim()); !Mistake.empty())
        configurationDiag("%0") << Mistake;
  }

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Out) override {
    Options.store(Out, "Profile", Hear.P);
    Options.store(Out, "Models", ModelFiles);
  }

  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this);
  }

  void check(const clang::ast_matchers::MatchFinder::MatchResult &Unit) override {
    clang::ASTContext &Ctx = *Unit.Context;
    for (const check::Finding *F : check::listen(Shared->findings(Ctx), Hear, Ctx).Findings)
      say(*F, Ctx.getSourceManager());
  }

private:
  void say(const check::Finding &F, const clang::SourceManager &SM) {
    // clang-tidy's --fix looks for edits at the warning; clangd makes a quick fix out of a note
    // that has some, and takes the note's text for its title.
    bool Titled = Within == Host::Clangd && !F.Story.empty();
    {
      clang::DiagnosticBuilder D = diag(F.Head.At, "%0") << F.Head.Text;
      if (!Titled)
        attach(D, F);
    }
    for (const check::Line &L : F.Story)
      note(L, SM);
    if (Titled && !F.Remedy.empty())
      attach(note(F.Story.back(), SM), F);
  }

  clang::DiagnosticBuilder note(const check::Line &L, const clang::SourceManager &SM) {
    // clangd drops notes inside macros, where clang-tidy shows the expansion.
    clang::SourceLocation At = Within == Host::Clangd ? SM.getFileLoc(L.At) : L.At;
    return diag(At, "%0", clang::DiagnosticIDs::Note) << L.Text;
  }

  static void attach(const clang::DiagnosticBuilder &D, const check::Finding &F) {
    for (const clang::FixItHint &H : F.Remedy)
      D << H;
  }

  std::shared_ptr<Unit> Shared;
  check::Policy Hear;
  std::string ModelFiles; // separated by ';'
};

/// Names the functions that could not be analysed to the end. They are no findings: nothing makes
/// an error of a remark.
class Unproven : public clang::tidy::ClangTidyCheck {
public:
  Unproven(llvm::StringRef Name, ClangTidyContext *Context, std::shared_ptr<Unit> U)
      : ClangTidyCheck(Name, Context), Shared(std::move(U)) {}

  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this);
  }

  void check(const clang::ast_matchers::MatchFinder::MatchResult &Unit) override {
    // clangd drops remarks; its warnings of this check are made information (tool/clangd).
    auto Level =
        Within == Host::Clangd ? clang::DiagnosticIDs::Warning : clang::DiagnosticIDs::Remark;
    for (const check::Session::Gap &G : Shared->gaps(*Unit.Context))
      diag(G.At, "%0", Level) << G.What;
  }

private:
  std::shared_ptr<Unit> Shared;
};

} // namespace

/// All rules, as checks of one clang-tidy module.
class TidyModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    auto All = std::make_shared<Units>();
    for (const check::RuleInfo &Rule : check::rules())
      Factories.registerCheckFactory(
          check::checkName(Rule.Id), [All, &Rule](llvm::StringRef Name, ClangTidyContext *Context) {
            return std::make_unique<RuleCheck>(Name, Context, Rule, All->of(Context));
          });
    Factories.registerCheckFactory(
        "fearless-unproven", [All](llvm::StringRef Name, ClangTidyContext *Context) {
          return std::make_unique<Unproven>(Name, Context, All->of(Context));
        });
  }
};

void registerChecks() {
  static llvm::Registry<clang::tidy::ClangTidyModule>::Add<TidyModule> Module(
      "fearless-module", "data races and dangling borrows between threads");
}

} // namespace fearless::tool
