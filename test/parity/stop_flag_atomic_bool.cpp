// an atomic bool tells the thread to stop
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <thread>

int main() {
  std::atomic<bool> stop = false;
  std::uint64_t turns = 0;
  std::thread worker([&] {
    while (!stop.load(std::memory_order_acquire))
      ++turns;
  });
  stop.store(true, std::memory_order_release);
  worker.join();
  std::printf("%llu\n", static_cast<unsigned long long>(turns));
}
