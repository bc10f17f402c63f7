// TSan: data race
// Follows a log file until it is asked to stop.
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

class LogTailer {
public:
  LogTailer() : thread_([this] { tail(); }) {}
  ~LogTailer() {
    stopRequested_ = true; // DEFECT(weak-sync): a plain bool that tail() polls
    cond_.notify_all();
    thread_.join();
  }

  void feed(std::string line) {
    std::lock_guard<std::mutex> lock(mutex_);
    lines_.push_back(std::move(line));
    cond_.notify_one();
  }

private:
  void tail() {
    while (!stopRequested_) { // WITNESS
      std::unique_lock<std::mutex> lock(mutex_);
      cond_.wait_for(lock, std::chrono::milliseconds(2), [this] { return !lines_.empty(); });
      bytes_ += lines_.empty() ? 0 : lines_.front().size();
      lines_.clear();
    }
  }

  std::mutex mutex_;
  std::condition_variable cond_;
  std::deque<std::string> lines_; // guarded by mutex_
  size_t bytes_ = 0;              // guarded by mutex_
  bool stopRequested_ = false;
  std::thread thread_;
};

int main() {
  for (int round = 0; round < 5; ++round) {
    LogTailer tailer;
    tailer.feed("started");
    tailer.feed("stopped");
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
}
