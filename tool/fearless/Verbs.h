// The verbs; each returns the exit status.
#pragma once

#include "Options.h"

namespace fearless::tool {

int check(const CheckOptions &O);
int dump(const DumpOptions &O);
int explain(llvm::StringRef Rule);
int listRules();
int models(llvm::ArrayRef<std::string> Files);

} // namespace fearless::tool
