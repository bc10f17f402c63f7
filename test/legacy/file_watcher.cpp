// TSan: data race
// Watches files from a thread of its own.
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

class FileWatcher {
public:
  explicit FileWatcher(int interval)
      : thread_([this] { watch(); }), // WITNESS
        interval_(interval), stop_(false) {
    changes_.push_back(0); // DEFECT(thread-handle): the thread runs already
  }

  ~FileWatcher() {
    stop_ = true;
    thread_.join();
  }

private:
  void watch() {
    do {
      changes_.push_back(interval_); // WITNESS
      std::this_thread::sleep_for(std::chrono::milliseconds(interval_));
    } while (!stop_);
  }

  std::thread thread_;
  const int interval_;
  std::atomic<bool> stop_;
  std::vector<int> changes_;
};

int main() {
  FileWatcher watcher(1);
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
}
