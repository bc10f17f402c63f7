// TSan: silent
// A plain thread pool. drain() waits until nothing is left.
#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <utility>
#include <vector>

class ThreadPool {
public:
  explicit ThreadPool(unsigned threads);
  ~ThreadPool();
  void submit(std::function<void()> task);
  void drain();
  unsigned pending() const;

private:
  void work();

  mutable std::mutex mutex_;
  std::condition_variable ready_, idle_;
  std::queue<std::function<void()>> tasks_; // guarded by mutex_
  unsigned active_ = 0;                     // guarded by mutex_
  bool stop_ = false;                       // guarded by mutex_
  std::vector<std::thread> threads_;
};

ThreadPool::ThreadPool(unsigned threads) {
  for (unsigned i = 0; i < threads; ++i)
    threads_.emplace_back(&ThreadPool::work, this);
}

ThreadPool::~ThreadPool() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stop_ = true;
  }
  ready_.notify_all();
  for (auto &thread : threads_)
    thread.join();
}

void ThreadPool::submit(std::function<void()> task) {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    tasks_.push(std::move(task));
  }
  ready_.notify_one();
}

void ThreadPool::work() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    ready_.wait(lock, [this] { return stop_ || !tasks_.empty(); });
    if (tasks_.empty())
      return;
    auto task = std::move(tasks_.front());
    tasks_.pop();
    ++active_;
    lock.unlock();
    task();
    lock.lock();
    --active_;
    idle_.notify_all();
  }
}

void ThreadPool::drain() {
  std::unique_lock<std::mutex> lock(mutex_);
  idle_.wait(lock, [this] { return tasks_.empty() && active_ == 0; });
}

unsigned ThreadPool::pending() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return tasks_.size() + active_;
}

int main() {
  ThreadPool pool(3);
  unsigned most = 0;
  for (int i = 0; i < 100; ++i) {
    pool.submit([] { std::this_thread::yield(); });
    most = std::max(most, pool.pending());
  }
  pool.drain();
  return most == 0 || pool.pending() != 0;
}
