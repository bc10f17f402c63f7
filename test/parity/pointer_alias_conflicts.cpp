// a thread writes through a pointer while another thread reads the pointee
#include <cstdio>
#include <thread>

int main() {
  int best = 0;
  int *p = &best;
  std::thread writer([p] { *p = 42; });
  std::thread reader([&best] { std::printf("%d\n", best); });
  writer.join();
  reader.join();
}
