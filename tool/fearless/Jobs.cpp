#include "Jobs.h"
#include "llvm/Support/ThreadPool.h"

namespace fearless::tool {

void forEachCommand(llvm::ArrayRef<Command> Commands, unsigned Threads,
                    llvm::function_ref<void(const Command &)> Each) {
  llvm::StdThreadPool Pool(llvm::hardware_concurrency(Threads));
  for (const Command &C : Commands)
    Pool.async([&C, Each] { Each(C); });
  Pool.wait();
}

} // namespace fearless::tool
