// TSan: data race
// Reloads the configuration in the background. A configuration never changes once it is published.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

struct Config {
  int version = 0;
  std::vector<int> limits;
};

class ConfigReloader {
public:
  ConfigReloader() : current_(load(0)), thread_([this] { watch(); }) {}
  ~ConfigReloader() {
    stop_ = true;
    thread_.join();
  }

  std::shared_ptr<const Config> current() const {
    return current_; // WITNESS
  }

private:
  static std::shared_ptr<const Config> load(int version) {
    auto config = std::make_shared<Config>();
    config->version = version;
    config->limits.assign(4, version);
    return config;
  }

  void watch() {
    for (int version = 1; !stop_; ++version) {
      auto config = load(version);
      current_ = config; // DEFECT(exclusive): assigned while others copy it
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }

  std::shared_ptr<const Config> current_;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

int main() {
  ConfigReloader reloader;
  int newest = 0;
  for (int i = 0; i < 20; ++i) {
    newest = std::max(newest, int(reloader.current() != nullptr));
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  return newest > 100000;
}
