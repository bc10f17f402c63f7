// `fearless dump`: what the analysis sees in one file; what the rooms' tests read.
#include "Parse.h"
#include "Verbs.h"
#include "render/ToText.h"

namespace fearless::tool {

int dump(const DumpOptions &O) {
  Work W = select(O.What);
  const check::Models Models = check::Models::builtin();
  containCrashes();
  // One command of a file says it all; a second one would say it twice.
  if (!W.Commands.empty()) {
    std::string Text;
    Outcome Out = parse(W.Commands.front(), [&](clang::ASTContext &Ctx, bool) {
      llvm::raw_string_ostream Stream(Text);
      check::Session(Ctx, Models).dump(O.Kind, Stream);
    });
    llvm::outs() << Text;
    if (Out.Failed)
      W.Failures.push_back(std::move(*Out.Failed));
  }
  for (const check::Failure &F : W.Failures)
    check::toText(F, {false, absolute(".")}, llvm::errs());
  return W.Failures.empty() ? Clean : Incomplete;
}

} // namespace fearless::tool
