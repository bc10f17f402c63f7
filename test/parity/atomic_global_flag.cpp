// an atomic flag stops a worker
#include <fearless/thread.h>

#include <atomic>
#include <cstdint>
#include <cstdio>

static std::atomic_bool stop{false};

int main() {
  auto worker = fearless::spawn([] {
    std::uint64_t turns = 0;
    while (!stop.load(std::memory_order_acquire))
      ++turns;
    return turns;
  });
  stop.store(true, std::memory_order_release);
  std::printf("%lu\n", static_cast<unsigned long>(worker.join()));
}
