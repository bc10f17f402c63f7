// TSan: silent
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
  LogTailer() : thread_([this](std::stop_token stop) { tail(stop); }) {}

  void feed(std::string line) {
    std::lock_guard<std::mutex> lock(mutex_);
    lines_.push_back(std::move(line));
    cond_.notify_one();
  }

private:
  void tail(std::stop_token stop) {
    std::unique_lock<std::mutex> lock(mutex_);
    while (cond_.wait(lock, stop, [this] { return !lines_.empty(); })) {
      bytes_ += lines_.front().size();
      lines_.clear();
    }
  }

  std::mutex mutex_;
  std::condition_variable_any cond_;
  std::deque<std::string> lines_; // guarded by mutex_
  size_t bytes_ = 0;              // guarded by mutex_
  std::jthread thread_;           // asks to stop and joins, before the rest dies
};

int main() {
  for (int round = 0; round < 5; ++round) {
    LogTailer tailer;
    tailer.feed("started");
    tailer.feed("stopped");
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
}
