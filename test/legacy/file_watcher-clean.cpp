// TSan: silent
// Watches files from a thread of its own.
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

class FileWatcher {
public:
  explicit FileWatcher(int interval) : interval_(interval) {
    changes_.push_back(0);
    thread_ = std::thread([this] { watch(); }); // when everything is there
  }

  ~FileWatcher() {
    stop_ = true;
    thread_.join();
  }

private:
  void watch() {
    do {
      changes_.push_back(interval_);
      std::this_thread::sleep_for(std::chrono::milliseconds(interval_));
    } while (!stop_);
  }

  const int interval_;
  std::atomic<bool> stop_{false};
  std::vector<int> changes_; // the thread's own, from its start to its end
  std::thread thread_;
};

int main() {
  FileWatcher watcher(1);
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
}
