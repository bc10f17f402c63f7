// TSan: heap-use-after-free
// A tooltip that hides itself after a while, by the timer of the application.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

class AppTimer {
public:
  AppTimer() : thread_([this] { run(); }) {}
  ~AppTimer() {
    after({});
    thread_.join();
  }
  void after(std::function<void()> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(std::move(job));
    ready_.notify_one();
  }

private:
  void run() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mutex_);
      ready_.wait(lock, [this] { return !jobs_.empty(); });
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      if (!job)
        return;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      job();
    }
  }
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  std::thread thread_;
};

class Tooltip {
public:
  explicit Tooltip(AppTimer &timer) : timer_(timer) {}

  void show() {
    timer_.after([this] { visible_ = false; }); // DEFECT(borrow): may be gone by then
  }

private:
  AppTimer &timer_;
  std::atomic<bool> visible_{true};
};

int main() {
  AppTimer timer;
  auto tooltip = std::make_unique<Tooltip>(timer);
  tooltip->show();
  tooltip.reset(); // the mouse has left
}
