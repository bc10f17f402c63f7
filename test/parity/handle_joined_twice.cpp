// join uses the handle up
#include <cstdio>
#include <fearless/thread.h>

int main() {
  auto worker = fearless::spawn([] { return 42; });
  std::printf("%d\n", worker.join());
  worker.join();
}
