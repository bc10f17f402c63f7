// a global struct with one field that nothing synchronises
#include <atomic>
#include <cstdint>
#include <thread>

struct Metrics {
  std::atomic<std::uint64_t> requests{0};
  std::uint16_t last_status = 200;
};

Metrics metrics;

void serve(std::uint16_t status) {
  ++metrics.requests;
  metrics.last_status = status;
}

int main() {
  std::thread worker([] { serve(404); });
  serve(200);
  worker.join();
}
