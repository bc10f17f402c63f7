// Loaded beside a module, it makes any program of LLVM write a time trace when it ends, to the file
// that FEARLESS_TRACE names.
#include "llvm/Support/Error.h"
#include "llvm/Support/TimeProfiler.h"
#include <cstdlib>

static struct Trace {
  Trace() { llvm::timeTraceProfilerInitialize(/*TimeTraceGranularity=*/0, "traced"); }
  ~Trace() {
    llvm::consumeError(llvm::timeTraceProfilerWrite(std::getenv("FEARLESS_TRACE"), "traced"));
    llvm::timeTraceProfilerCleanup();
  }
} Tracing;
