// Seqlock style atomics struct.
#include <atomic>
#include <cstdint>
#include <fearless/fearless.h>
#include <iostream>
#include <thread>
struct Stats {
  std::atomic<std::uint64_t> count = 0, sum = 0, max = 0;
  std::atomic<bool> closed = false;
  bool record(std::uint64_t v) {
    if (closed.load(std::memory_order_acquire))
      return false;
    count.fetch_add(1, std::memory_order_relaxed);
    sum.fetch_add(v, std::memory_order_relaxed);
    auto seen = max.load(std::memory_order_relaxed);
    while (v > seen && !max.compare_exchange_weak(seen, v, std::memory_order_relaxed))
      ;
    return true;
  }
};
Stats global;
int main() {
  Stats local;
  fearless::scope([&](fearless::Scope &s) {
    for (std::uint64_t i = 0; i < 3; ++i)
      s.spawn([&local, i] {
        local.record(i);
        return global.record(i);
      });
  });
  std::thread([] { global.closed.store(true, std::memory_order_release); }).detach();
  std::cout << local.max;
}
