// TSan: silent
// Named counters; the exporter scrapes them while the workers count.
#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace metrics {

class Registry {
public:
  void Increment(const std::string &name, long by) {
    std::lock_guard<std::mutex> l(counters_mu_);
    counters_[name] += by;
  }

  void SetGauge(const std::string &name, double value) {
    std::lock_guard<std::mutex> l(gauges_mu_);
    gauges_[name] = value;
  }

  long Total() {
    long total = 0;
    std::lock_guard<std::mutex> l(counters_mu_);
    for (const auto &entry : counters_)
      total += entry.second;
    return total;
  }

  std::vector<std::string> Names() {
    std::vector<std::string> names;
    {
      std::lock_guard<std::mutex> l(counters_mu_);
      for (const auto &entry : counters_)
        names.push_back(entry.first);
    }
    std::lock_guard<std::mutex> l(gauges_mu_);
    for (const auto &entry : gauges_)
      names.push_back(entry.first);
    return names;
  }

private:
  std::mutex counters_mu_;
  std::map<std::string, long> counters_; // GUARDED by counters_mu_
  std::mutex gauges_mu_;
  std::map<std::string, double> gauges_; // GUARDED by gauges_mu_
};

} // namespace metrics

int main() {
  metrics::Registry registry;
  std::thread worker([&registry] {
    for (int i = 0; i < 400; ++i) {
      registry.Increment(i % 2 ? "bytes" : "requests", i);
      if (i % 100 == 0)
        registry.SetGauge("load", i / 400.0);
    }
  });
  long last = 0;
  for (int i = 0; i < 200; ++i) {
    last = std::max(last, registry.Total());
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }
  worker.join();
  return last > 79800 || registry.Names().size() != 3;
}
