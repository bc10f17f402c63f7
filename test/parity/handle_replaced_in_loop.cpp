// the handle variable gets a new thread after each join
#include <cstdio>
#include <functional>
#include <fearless/thread.h>

int work(int i) { return i; }

int main() {
  auto worker = fearless::spawn(work, 0);
  int sum = 0;
  for (int i = 1; i < 4; ++i) {
    sum += worker.join();
    worker = fearless::spawn(work, i);
  }
  sum += worker.join();
  std::printf("%d\n", sum);
}
