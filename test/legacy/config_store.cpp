// TSan: data race
// Settings that many read and few write.
#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>

class ConfigStore {
public:
  int get(const std::string &key) {
    std::shared_lock<std::shared_mutex> lock(rw_);
    ++reads_; // DEFECT(guarded-by): written under the shared lock
    auto it = values_.find(key);
    return it == values_.end() ? 0 : it->second;
  }

  void set(const std::string &key, int value) {
    std::unique_lock<std::shared_mutex> lock(rw_);
    values_[key] = value;
  }

  long reads() const {
    std::shared_lock<std::shared_mutex> lock(rw_);
    return reads_; // WITNESS
  }

private:
  mutable std::shared_mutex rw_;
  std::map<std::string, int> values_; // guarded by rw_
  long reads_ = 0;                    // guarded by rw_
};

int main() {
  ConfigStore config;
  config.set("threads", 4);
  config.set("timeout", 30);
  std::thread reader([&config] {
    for (int n = 0; n < 300; ++n) {
      config.get(n % 2 ? "threads" : "missing");
      std::this_thread::yield();
    }
  });
  long seen = 0;
  for (int i = 0; i < 100; ++i) {
    seen = std::max(seen, config.reads());
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }
  reader.join();
  return seen > 300;
}
