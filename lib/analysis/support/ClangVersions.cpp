#include "support/ClangVersions.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Frontend/Utils.h"
#if LLVM_VERSION_MAJOR >= 22
#include "clang/Driver/CreateInvocationFromArgs.h"
#endif

namespace fearless::check {

std::unique_ptr<clang::CompilerInvocation> readCommandLine(llvm::ArrayRef<const char *> Argv,
                                                           FileSystem Files,
                                                           clang::DiagnosticConsumer &Listener) {
#if LLVM_VERSION_MAJOR >= 21
  clang::DiagnosticOptions Options;
#else
  auto Options = llvm::makeIntrusiveRefCnt<clang::DiagnosticOptions>();
#endif
  clang::CreateInvocationOptions How;
  How.Diags = llvm::makeIntrusiveRefCnt<clang::DiagnosticsEngine>(
      llvm::makeIntrusiveRefCnt<clang::DiagnosticIDs>(), Options, &Listener,
      /*ShouldOwnClient=*/false);
  How.VFS = std::move(Files);
  How.RecoverOnError = true;
  return clang::createInvocation(Argv, How);
}

std::unique_ptr<clang::CompilerInstance>
makeCompiler(std::shared_ptr<clang::CompilerInvocation> Invocation, FileSystem Files,
             clang::DiagnosticConsumer &Listener) {
#if LLVM_VERSION_MAJOR >= 22
  auto CI = std::make_unique<clang::CompilerInstance>(std::move(Invocation));
  CI->setVirtualFileSystem(std::move(Files));
  CI->createDiagnostics(&Listener, /*ShouldOwnClient=*/false);
  CI->createFileManager();
  CI->createSourceManager();
#else
  auto CI = std::make_unique<clang::CompilerInstance>();
  CI->setInvocation(std::move(Invocation));
  CI->createDiagnostics(&Listener, /*ShouldOwnClient=*/false);
  CI->createFileManager(std::move(Files));
  CI->createSourceManager(CI->getFileManager());
#endif
  return CI;
}

std::unique_ptr<clang::TextDiagnosticPrinter> makePrinter(llvm::raw_ostream &Out,
                                                          clang::DiagnosticOptions &Options) {
#if LLVM_VERSION_MAJOR >= 21
  return std::make_unique<clang::TextDiagnosticPrinter>(Out, Options);
#else
  return std::make_unique<clang::TextDiagnosticPrinter>(Out, &Options);
#endif
}

} // namespace fearless::check
