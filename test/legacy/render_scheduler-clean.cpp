// TSan: silent
// Runs render jobs with the lock given up, by a guard that works the other way round.
#include <algorithm>
#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

class Unlocked {
public:
  explicit Unlocked(std::unique_lock<std::mutex> &lock) : lock_(lock) { lock_.unlock(); }
  ~Unlocked() { lock_.lock(); }
  Unlocked(const Unlocked &) = delete;

private:
  std::unique_lock<std::mutex> &lock_;
};

class RenderScheduler {
public:
  void add(std::function<void()> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(std::move(job));
    ++total_;
  }

  bool runOne() {
    std::unique_lock<std::mutex> lock(mutex_);
    if (jobs_.empty())
      return false;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    {
      Unlocked unlocked(lock);
      job();
    }
    --total_;
    return true;
  }

  int left() {
    std::lock_guard<std::mutex> lock(mutex_);
    return total_;
  }

private:
  std::mutex mutex_;
  std::deque<std::function<void()>> jobs_; // guarded by mutex_
  int total_ = 0;                          // guarded by mutex_
};

int main() {
  RenderScheduler scheduler;
  std::thread renderer([&scheduler] {
    for (int done = 0; done < 200;)
      if (scheduler.runOne())
        ++done;
      else
        std::this_thread::yield();
  });
  int most = 0;
  for (int i = 0; i < 200; ++i) {
    scheduler.add([] { std::this_thread::sleep_for(std::chrono::microseconds(30)); });
    std::this_thread::sleep_for(std::chrono::microseconds(20));
    most = std::max(most, scheduler.left());
  }
  renderer.join();
  return most > 400 || scheduler.left() != 0;
}
