// TSan: data race
// The process's log: sinks under a lock, and a level that can be changed at any time.
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

  void setLevel(Level level) {
    level_ = level; // DEFECT(shared-static): the one log, changed while others write to it
  }

  void write(Level level, const std::string &text) {
    if (level < level_) // WITNESS
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
  Level level_ = Info;
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
