// fearless: the command-line tool. Reads the command line and runs one verb.
#include "Verbs.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/raw_ostream.h"

using namespace fearless::tool;

static int run(const Request &R) {
  // Cross compilers' names (`arm-linux-gnueabihf-g++`) and inline assembly need their targets.
  llvm::InitializeAllTargetInfos();
  llvm::InitializeAllTargetMCs();
  llvm::InitializeAllAsmParsers();
  switch (R.What) {
  case Request::Verb::Check:
    return check(R.Check);
  case Request::Verb::Explain:
    return explain(R.Words.front());
  case Request::Verb::Rules:
    return listRules();
  case Request::Verb::Dump:
    return dump(R.Dump);
  case Request::Verb::Models:
    return models(R.Words);
  }
  return Incomplete;
}

int main(int Argc, char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  int Exit = 0;
  if (std::optional<Request> R = readOptions(Argc, Argv, Exit))
    Exit = run(*R);
  llvm::outs().flush();
  // A crash that was contained leaves half-dead objects behind, which must not be destroyed.
  llvm::sys::Process::Exit(Exit, /*NoCleanup=*/true);
}
