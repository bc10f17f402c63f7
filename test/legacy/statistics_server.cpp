// TSan: data race
// Aggregates samples in a thread that the destructor joins.
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

class Aggregator {
public:
  Aggregator() : m_running(true) {
    m_worker = std::jthread([this] { aggregate(); });
  }
  ~Aggregator() { m_running = false; } // DEFECT(thread-handle): m_worker is joined too late

  void sample(int value) {
    std::lock_guard<std::mutex> lock(m_mutex);
    m_samples.push_back(value);
  }

private:
  void aggregate() {
    while (m_running) {
      {
        std::lock_guard<std::mutex> lock(m_mutex); // WITNESS
        for (int value : m_samples)
          m_sum += value;
        m_samples.clear();
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::lock_guard<std::mutex> lock(m_mutex);
    m_samples.shrink_to_fit(); // WITNESS
  }

  std::atomic<bool> m_running;
  std::jthread m_worker; // DEFECT(thread-handle): dies, and so joins, after the members below
  std::mutex m_mutex;
  std::vector<int> m_samples; // (both used by the worker to its end)
  long m_sum = 0;
};

int main() {
  for (int round = 0; round < 5; ++round) {
    auto aggregator = std::make_unique<Aggregator>();
    for (int value = 0; value < 100; ++value)
      aggregator->sample(value);
  }
}
