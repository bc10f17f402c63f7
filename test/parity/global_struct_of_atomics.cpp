// a global struct whose fields synchronise themselves
#include <fearless/mutex.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

struct Metrics {
  std::atomic<std::uint64_t> requests{0};
  std::array<std::atomic<std::uint64_t>, 3> by_status{};
  std::atomic<bool> ready{false};
  fearless::Mutex<std::vector<std::string>> errors;
};

Metrics metrics;

int main() {
  std::thread worker([] {
    ++metrics.requests;
    ++metrics.by_status[1];
    metrics.errors.lock()->push_back("late");
  });
  metrics.ready.store(true, std::memory_order_release);
  worker.join();
}
