// TSan: silent
// Reconnects after a delay; a new delay replaces the old one.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

class ReconnectTimer {
public:
  ~ReconnectTimer() { cancel(); }

  void arm(int milliseconds) {
    cancel();
    {
      std::lock_guard<std::mutex> lock(mutex_);
      cancelled_ = false;
    }
    thread_ = std::thread([this, milliseconds] { wait(milliseconds); });
  }

  void cancel() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      cancelled_ = true;
    }
    cond_.notify_all();
    if (thread_.joinable())
      thread_.join();
  }

private:
  void wait(int milliseconds) {
    std::unique_lock<std::mutex> lock(mutex_);
    const auto delay = std::chrono::milliseconds(milliseconds);
    if (!cond_.wait_for(lock, delay, [this] { return cancelled_; }))
      ++reconnects_;
  }

  std::mutex mutex_;
  std::condition_variable cond_;
  bool cancelled_ = false;
  int reconnects_ = 0;
  std::thread thread_;
};

int main() {
  ReconnectTimer timer;
  timer.arm(50);
  timer.arm(10);
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
}
