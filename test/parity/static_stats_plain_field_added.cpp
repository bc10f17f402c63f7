// Static stats plain field added.
#include <atomic>
#include <cstdint>
#include <iostream>
#include <thread>
struct Stats {
  std::atomic<std::uint64_t> count = 0;
  std::uint64_t last = 0;
};
static Stats global;
void record(std::uint64_t v) {
  global.count.fetch_add(1);
  global.last = v;
}
int main() {
  std::thread t([] {
    for (int i = 0; i < 3; ++i)
      record(i);
  });
  t.join();
  std::cout << global.last;
}
