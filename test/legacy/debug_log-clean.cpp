// TSan: silent
// The process's log: sinks under a lock, and a level that can be changed at any time.
#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Log {
public:
  enum Level { Debug, Info, Error };

  static Log &get() {
    static Log log;
    return log;
  }

  void setLevel(Level level) { level_.store(level, std::memory_order_relaxed); }

  void write(Level level, const std::string &text) {
    if (level < level_.load(std::memory_order_relaxed))
      return;
    std::lock_guard<std::mutex> lock(mutex_);
    lines_.push_back(text);
  }

  size_t lines() {
    std::lock_guard<std::mutex> lock(mutex_);
    return lines_.size();
  }

private:
  Log() = default;
  std::atomic<Level> level_{Info};
  std::mutex mutex_;
  std::vector<std::string> lines_; // guarded by mutex_
};

int main() {
  std::vector<std::thread> workers;
  for (int w = 0; w < 2; ++w)
    workers.emplace_back([] {
      for (int i = 0; i < 200; ++i)
        Log::get().write(i % 2 ? Log::Info : Log::Debug, "step");
    });
  Log::get().setLevel(Log::Debug);
  for (auto &worker : workers)
    worker.join();
  return Log::get().lines() < 200;
}
