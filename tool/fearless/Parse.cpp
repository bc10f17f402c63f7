#include "Parse.h"
#include "support/ClangVersions.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/Stack.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <csignal>
#include <cstring>

namespace fearless::tool {
namespace {

using check::Failure;

/// Counts errors and keeps the first.
class FirstError : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &D) override {
    if (Level < clang::DiagnosticsEngine::Error || isForeignFlag(D.getID()))
      return;
    ++Errors;
    SawNoSource |= D.getID() == clang::diag::err_fe_expected_compiler_job;
    if (First)
      return;
    llvm::SmallString<128> Text;
    D.FormatDiagnostic(Text);
    First.emplace();
    First->Text = std::string(Text);
    if (D.hasSourceManager() && D.getLocation().isValid())
      First->At = check::publish(D.getLocation(), D.getSourceManager(), clang::LangOptions());
  }

  unsigned Errors = 0;
  bool SawNoSource = false; // the driver takes the file for something to link
  std::optional<check::PublishedLine> First;

private:
  /// A flag of another compiler is no reason not to look at the file.
  static bool isForeignFlag(unsigned Id) {
    namespace diag = clang::diag;
    return llvm::is_contained<unsigned>(
        {diag::err_drv_unknown_argument, diag::err_drv_unknown_argument_with_suggestion,
         diag::err_drv_unsupported_opt, diag::err_drv_unsupported_opt_with_suggestion,
         diag::err_drv_unsupported_opt_for_target, diag::err_drv_unsupported_option_argument},
        Id);
  }
};

class Consumer : public clang::ASTConsumer {
public:
  Consumer(UnitAction Act, bool Verifying) : Act(Act), Verifying(Verifying) {}

  bool shouldSkipFunctionBody(clang::Decl *D) override { return !check::wantsBody(*D); }

  void HandleTranslationUnit(clang::ASTContext &Ctx) override {
    clang::DiagnosticsEngine &Diags = Ctx.getDiagnostics();
    if (Diags.hasErrorOccurred())
      return;
    // The compiler's own warnings are past; from here on they are ours.
    Diags.setIgnoreAllWarnings(false);
    Diags.setWarningsAsErrors(false);
    Act(Ctx, Verifying);
  }

private:
  UnitAction Act;
  bool Verifying;
};

class Action : public clang::ASTFrontendAction {
public:
  explicit Action(UnitAction Act) : Act(Act) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &CI,
                                                        llvm::StringRef) override {
    bool Verifying = CI.getDiagnosticOpts().VerifyDiagnostics; // a bit-field
    return std::make_unique<Consumer>(Act, Verifying);
  }

private:
  UnitAction Act;
};

/// One parse, without protection.
class Parser {
public:
  Parser(const Command &C, UnitAction Act) : C(C), Act(Act) {}

  Outcome run() {
    check::FileSystem FS = llvm::vfs::createPhysicalFileSystem();
    if (FS->setCurrentWorkingDirectory(C.Directory))
      return failure("its directory " + C.Directory + " does not exist");
    llvm::ErrorOr<llvm::vfs::Status> File = FS->status(C.File);
    if (!File)
      return failure("no such file");
    if (File->isDirectory())
      return failure("it is a directory");
    std::shared_ptr<clang::CompilerInvocation> Invocation = invocation(FS);
    if (Errors.SawNoSource)
      return foreign();
    if (!Invocation || Errors.Errors)
      return failure();
    clang::InputKind Kind = Invocation->getFrontendOpts().Inputs.front().getKind();
    if (!llvm::is_contained({clang::Language::C, clang::Language::CXX, clang::Language::ObjC,
                             clang::Language::ObjCXX, clang::Language::CUDA, clang::Language::HIP},
                            Kind.getLanguage()))
      return foreign();
    return compile(std::move(Invocation), FS);
  }

private:
  Outcome failure(const llvm::Twine &Why = "") {
    Outcome O;
    std::string Text = Why.str();
    if (Text.empty())
      Text = std::to_string(Errors.Errors) + (Errors.Errors == 1 ? " error" : " errors");
    O.Failed = Failure{C.File, std::move(Text), std::move(Errors.First)};
    return O;
  }

  Outcome foreign() {
    Errors.First.reset();
    Outcome O = failure("it is not C or C++");
    O.Foreign = true;
    return O;
  }

  std::shared_ptr<clang::CompilerInvocation> invocation(const check::FileSystem &FS) {
    std::vector<std::string> Args = clangArgs(C, *FS);
    std::vector<const char *> Argv;
    Argv.reserve(Args.size());
    for (const std::string &A : Args)
      Argv.push_back(A.c_str());
    std::shared_ptr<clang::CompilerInvocation> Out = check::readCommandLine(Argv, FS, Errors);
    if (!Out || Out->getFrontendOpts().Inputs.empty())
      return nullptr;
    Out->getFrontendOpts().SkipFunctionBodies = true;
    Out->getFrontendOpts().DisableFree = false;
    return Out;
  }

  Outcome compile(std::shared_ptr<clang::CompilerInvocation> Invocation, check::FileSystem FS) {
    Outcome O;
    clang::DiagnosticOptions &Options = Invocation->getDiagnosticOpts();
    O.Verifying = Options.VerifyDiagnostics;
    auto Printer = check::makePrinter(llvm::errs(), Options);
    clang::DiagnosticConsumer &Listener =
        O.Verifying ? static_cast<clang::DiagnosticConsumer &>(*Printer) : Errors;
    auto CI = check::makeCompiler(std::move(Invocation), std::move(FS), Listener);
    Action A(Act);
    // With -verify, success is what the verifier says, which replaces the listener.
    O.Verified = CI->ExecuteAction(A) && O.Verifying;
    if (!O.Verifying && Errors.Errors)
      return failure();
    return O;
  }

  const Command &C;
  UnitAction Act;
  FirstError Errors;
};

/// A second stack for signal handlers of this thread: without it, a stack overflow kills the
/// process.
class SignalStack {
public:
  SignalStack() {
    stack_t Stack{};
    Stack.ss_size = Memory.size();
    Stack.ss_sp = Memory.data();
    sigaltstack(&Stack, &Before);
  }
  ~SignalStack() { sigaltstack(&Before, nullptr); }

private:
  std::vector<char> Memory = std::vector<char>(64 << 10);
  stack_t Before{};
};

} // namespace

void containCrashes() {
  llvm::CrashRecoveryContext::Enable();
  // An LLVM fatal error would exit(1) the whole process; as a signal it is contained.
  llvm::install_fatal_error_handler([](void *, const char *, bool) { std::abort(); });
  // CrashRecoveryContext's handler runs on the stack that has just overflowed.
  for (int Signal : {SIGSEGV, SIGBUS}) {
    struct sigaction Handler;
    sigaction(Signal, nullptr, &Handler);
    Handler.sa_flags |= SA_ONSTACK;
    sigaction(Signal, &Handler, nullptr);
  }
}

Outcome parse(const Command &C, UnitAction Act) {
  // What Clang takes for a nearly exhausted stack is 8 MB; the rest is the analysis's.
  constexpr unsigned StackSize = 32 << 20;
  Outcome O;
  llvm::CrashRecoveryContext Contained;
  if (Contained.RunSafelyOnThread(
          [&] {
            SignalStack Second;
            clang::noteBottomOfStack();
            O = Parser(C, Act).run();
          },
          StackSize))
    return O;
  const char *Signal = Contained.RetCode > 128 ? strsignal(Contained.RetCode - 128) : nullptr;
  O = Outcome();
  O.Failed = Failure{C.File, "the analysis crashed", std::nullopt};
  if (Signal)
    O.Failed->Why += std::string(" (") + Signal + ")";
  return O;
}

} // namespace fearless::tool
