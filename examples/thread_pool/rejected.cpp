// A thread pool. The queue is locked wherever it is used, but stop_ is a plain bool, written by the
// destructor while the workers read it; and nothing says what a task may capture.
#include <chrono>
#include <cstdio>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class Pool {
public:
  explicit Pool(int workers) {
    for (int i = 0; i < workers; ++i)
      workers_.emplace_back([this] { work(); });
  }

  ~Pool() {
    stop_ = true; // races with work()
    for (std::thread &worker : workers_)
      worker.join();
  }

  void submit(std::function<void()> task) {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }

private:
  void work() {
    while (!stop_) {
      std::function<void()> task = take();
      if (task)
        task();
      else
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  std::function<void()> take() {
    const std::lock_guard lock(mutex_);
    if (tasks_.empty())
      return nullptr;
    std::function<void()> task = std::move(tasks_.front());
    tasks_.pop_front();
    return task;
  }

  std::mutex mutex_;
  std::deque<std::function<void()>> tasks_;
  bool stop_ = false;
  std::vector<std::thread> workers_;
};

int main() {
  Pool pool(4);
  for (int i = 0; i < 8; ++i)
    pool.submit([i] { std::printf("task %d\n", i); });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
}
