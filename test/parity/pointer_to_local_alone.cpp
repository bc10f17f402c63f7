// one thread writes through a pointer to a local that nobody else touches
#include <cstdio>
#include <thread>

int main() {
  int best = 0;
  int *p = &best;
  std::thread writer([p] { *p = 42; });
  writer.join();
  std::printf("%d\n", best);
}
