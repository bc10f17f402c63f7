// a counting lambda that owns its counter is copied into two threads
#include <cstdio>
#include <thread>

int main() {
  int count = 0;
  auto tick = [count]() mutable {
    ++count;
    std::printf("%d\n", count);
  };
  std::thread a(tick);
  std::thread b(tick);
  a.join();
  b.join();
}
