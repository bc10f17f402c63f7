// TSan: data race
// Counts crashes per module; the collector and the web page work on it.
#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

class CrashCounters {
public:
  CrashCounters() = default;
  // Moves happen while one thread has both.
  CrashCounters(CrashCounters &&other) noexcept : counts_(std::move(other.counts_)) {}

  void add(const std::string &module) {
    const std::scoped_lock lock{mutex_};
    ++counts_[module];
    ++total_; // WITNESS
  }

  CrashCounters &operator=(const CrashCounters &other) {
    if (this == &other)
      return *this;
    const std::scoped_lock lock{mutex_};
    total_ = other.total_; // DEFECT(guarded-by): other is locked nowhere
    return *this;
  }

  int total() const {
    const std::scoped_lock lock{mutex_};
    return total_;
  }

private:
  mutable std::mutex mutex_;
  std::map<std::string, int> counts_; // guarded by mutex_
  int total_ = 0;                     // guarded by mutex_
};

int main() {
  CrashCounters live;
  auto collector = std::async(std::launch::async, [&live] {
    for (int i = 0; i < 300; ++i) {
      live.add(i % 2 ? "kernel" : "driver");
      std::this_thread::yield();
    }
  });
  CrashCounters shown;
  int most = 0;
  for (int i = 0; i < 300; ++i) {
    shown = live;
    most = std::max(most, shown.total());
    std::this_thread::yield();
  }
  collector.get();
  CrashCounters archive(std::move(live));
  return most > 300 || archive.total() > 300;
}
