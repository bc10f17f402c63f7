// TSan: silent
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
  ~Aggregator() { m_running = false; }

  void sample(int value) {
    std::lock_guard<std::mutex> lock(m_mutex);
    m_samples.push_back(value);
  }

private:
  void aggregate() {
    while (m_running) {
      {
        std::lock_guard<std::mutex> lock(m_mutex);
        for (int value : m_samples)
          m_sum += value;
        m_samples.clear();
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::lock_guard<std::mutex> lock(m_mutex);
    m_samples.shrink_to_fit();
  }

  std::atomic<bool> m_running;
  std::mutex m_mutex;
  std::vector<int> m_samples;
  long m_sum = 0;
  std::jthread m_worker; // last, so it ends before they die
};

int main() {
  for (int round = 0; round < 5; ++round) {
    auto aggregator = std::make_unique<Aggregator>();
    for (int value = 0; value < 100; ++value)
      aggregator->sample(value);
  }
}
