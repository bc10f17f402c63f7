// Parses one file and hands its AST to an action; whatever goes wrong stays in here.
#pragma once

#include "Commands.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace fearless::tool {

/// What is done with a unit that was parsed without an error. `Verifying`: the flags contain
/// `-Xclang -verify`, so that findings are to go through the compiler's diagnostics.
using UnitAction = llvm::function_ref<void(clang::ASTContext &, bool Verifying)>;

struct Outcome {
  std::optional<check::Failure> Failed;
  bool Foreign = false; // it failed because it is neither C nor C++: assembler, say
  bool Verifying = false;
  bool Verified = false; // the verifier had no complaint
};

/// Survives a crash of the parser or of the action, which then is the failure. Safe to call from
/// several threads: nothing of the process, its working directory included, is changed.
Outcome parse(const Command &C, UnitAction Act);

/// Must be called once, before any `parse`.
void containCrashes();

} // namespace fearless::tool
