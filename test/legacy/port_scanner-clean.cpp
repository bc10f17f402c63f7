// TSan: silent
// Probes ports on a pool of threads.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <utility>
#include <vector>

class Pool {
public:
  explicit Pool(int n) {
    while (n-- > 0)
      threads_.emplace_back([this] { run(); });
  }
  ~Pool() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closed_ = true;
    }
    cond_.notify_all();
    for (auto &t : threads_)
      t.join();
  }
  void post(std::function<void()> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push(std::move(job));
    cond_.notify_one();
  }

private:
  void run() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (true) {
      cond_.wait(lock, [this] { return closed_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop();
      lock.unlock();
      job();
      lock.lock();
    }
  }
  std::mutex mutex_;
  std::condition_variable cond_;
  std::queue<std::function<void()>> jobs_;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

static bool probe(int port) {
  std::this_thread::sleep_for(std::chrono::microseconds(50));
  return port % 10 == 0;
}

int main() {
  std::vector<char> open(100);
  {
    Pool pool(2);
    for (int port = 0; port < 100; ++port) {
      pool.post([&open, port] { open[port] = probe(port); }); // each its own element
      std::this_thread::sleep_for(std::chrono::microseconds(20));
    }
  }
  return open[0] && open[1];
}
