// TSan: silent
// One thread that runs what others post.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

class EventLoop {
public:
  using Task = std::function<void()>;

  EventLoop() { thread_ = std::thread(&EventLoop::run, this); }
  ~EventLoop() {
    post([this] { quit_ = true; }); // quit_ belongs to the loop's thread
    thread_.join();
  }

  void post(Task task) {
    bool wasEmpty;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      wasEmpty = tasks_.empty();
      tasks_.push_back(std::move(task));
    }
    if (wasEmpty)
      wakeup_.notify_one(); // otherwise it is awake
  }

private:
  void run() {
    while (!quit_) {
      Task task;
      {
        std::unique_lock<std::mutex> lock(mutex_);
        wakeup_.wait(lock, [this] { return !tasks_.empty(); });
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
    }
  }

  std::mutex mutex_;
  std::condition_variable wakeup_;
  std::deque<Task> tasks_; // guarded by mutex_
  bool quit_ = false;
  std::thread thread_;
};

int main() {
  std::atomic<int> ran{0};
  int onLoop = 0; // touched by tasks only, until the loop has ended
  {
    EventLoop loop;
    for (int i = 0; i < 300; ++i) {
      loop.post([&ran, &onLoop] {
        ++ran;
        ++onLoop;
      });
      if (i % 3 == 0)
        std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
  }
  return ran != 300 || onLoop != 300;
}
