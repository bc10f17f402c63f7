// From a build system's command line to Clang's.
#include "Commands.h"
#include "host/Folder.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace fearless::tool {

static bool isLauncher(llvm::StringRef Program) {
  return llvm::is_contained({"ccache", "sccache", "distcc", "icecc", "gomacc", "buildcache",
                             "firebuild", "rewrapper", "env", "time", "nice", "cmake"},
                            path::stem(Program));
}

/// `cmake -E env CCACHE_DIR=/x ccache g++ ...` runs g++. When an input or an option of the compiler
/// follows, the launcher poses as the compiler, and stays.
static void stripLaunchers(std::vector<std::string> &Args) {
  size_t Compiler = 0;
  while (Compiler + 1 < Args.size() && isLauncher(Args[Compiler])) {
    size_t Next = Compiler + 1;
    auto IsLaunchers = [&](llvm::StringRef A) {
      return A.starts_with("-") || A.contains('=') || A == "__run_co_compile" ||
             (A == "env" && Args[Next - 1] == "-E");
    };
    while (Next < Args.size() && IsLaunchers(Args[Next]))
      ++Next;
    static constexpr llvm::StringLiteral Inputs[] = {".c", ".cc", ".cpp", ".cxx", ".C", ".o"};
    if (Next == Args.size() || llvm::is_contained(Inputs, path::extension(Args[Next])))
      break;
    Compiler = Next;
  }
  Args.erase(Args.begin(), Args.begin() + Compiler);
}

/// Removes what belongs to somebody else's compiler.
static void stripForeign(std::vector<std::string> &Args) {
  auto IsForeign = [](llvm::StringRef A) {
    return A.starts_with("-fplugin") || A.starts_with("-fmodule-mapper=") ||
           A.starts_with("-fdeps-") || A.starts_with("-save-temps");
  };
  // A precompiled header of another compiler version is unreadable; CMake names the header, too.
  auto IsBesidesItsHeader = [&](llvm::StringRef Pch) {
    return Pch.consume_back(".pch") && llvm::is_contained(Args, Pch);
  };
  std::vector<std::string> Out;
  for (size_t I = 0; I < Args.size(); ++I) {
    if (I + 3 < Args.size() && Args[I] == "-Xclang" && Args[I + 1] == "-include-pch" &&
        IsBesidesItsHeader(Args[I + 3]))
      I += 3;
    else if (!IsForeign(Args[I]))
      Out.push_back(Args[I]);
  }
  Args = std::move(Out);
}

/// Clang looks for its standard library beside itself: a link to it is followed.
static void resolveClang(std::string &Compiler) {
  std::string Found = Compiler;
  if (!path::is_absolute(Compiler))
    if (llvm::ErrorOr<std::string> InPath = llvm::sys::findProgramByName(Compiler))
      Found = *InPath;
  llvm::SmallString<256> Real;
  if (!fs::real_path(Found, Real) && path::filename(Real).starts_with("clang"))
    Compiler = std::string(Real);
}

/// Where the headers that belong to the parser itself are.
static const std::string &resourceDir() {
  static const std::string Dir =
      folder("../lib/clang/" FEARLESS_CLANG_MAJOR, FEARLESS_RESOURCE_DIR);
  return Dir;
}

std::vector<std::string> clangArgs(const Command &C, llvm::vfs::FileSystem &FS) {
  std::vector<std::string> Args = C.Args;
  stripLaunchers(Args);
  clang::tooling::addExpandedResponseFiles(Args, C.Directory, llvm::cl::TokenizeGNUCommandLine, FS);
  std::string Compiler = Args.front();
  resolveClang(Args.front());
  clang::tooling::addTargetAndModeForProgramName(Args, Compiler);
  for (const clang::tooling::ArgumentsAdjuster &Adjust :
       {clang::tooling::getClangStripOutputAdjuster(),
        clang::tooling::getClangStripDependencyFileAdjuster(),
        clang::tooling::getStripPluginsAdjuster()})
    Args = Adjust(Args, C.File);
  stripForeign(Args);
  auto HasResourceDir = [](llvm::StringRef A) { return A.starts_with("-resource-dir"); };
  std::vector<std::string> Extra;
  if (llvm::none_of(Args, HasResourceDir))
    Extra = {"-resource-dir", resourceDir()};
  // The compiler's warnings are the compiler's business, -Werror or not. GCC accepts narrowing.
  Extra.insert(Extra.end(), {"-w", "-Wno-c++11-narrowing"});
  auto End = llvm::find(Args, "--"); // only inputs may follow it
  Args.insert(End, Extra.begin(), Extra.end());
  return Args;
}

} // namespace fearless::tool
