// a stoppable thread counts into an atomic shared with its owner
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <stop_token>
#include <thread>

int main() {
  auto ticks = std::make_shared<std::atomic<std::uint64_t>>(0);
  std::jthread worker([ticks](std::stop_token stop) {
    while (!stop.stop_requested())
      ticks->fetch_add(1, std::memory_order_relaxed);
  });
  worker.request_stop();
  worker.join();
  std::printf("%lu\n", static_cast<unsigned long>(ticks->load()));
}
