// the only handle on the Arc was moved into the thread
#include <cstdio>
#include <fearless/fearless.h>
#include <utility>

int main() {
  auto total = fearless::make_arc<fearless::Mutex<int>>(0);
  auto worker = fearless::spawn([total = std::move(total)] { *total->lock() += 1; });
  worker.join();
  std::printf("%d\n", *total->lock());
}
