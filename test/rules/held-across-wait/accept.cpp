// RUN: %fearless-both %s
// both-no-diagnostics
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

class Indexer {
public:
  void start() {
    worker_ = std::thread([this] { run(); });
  }
  void stop() {
    {
      std::lock_guard<std::mutex> l(mutex_);
      stopping_ = true;
    }
    worker_.join();
  }
  ~Indexer() { stop(); }
  void stopByHand() {
    std::unique_lock<std::mutex> l(mutex_);
    stopping_ = true;
    l.unlock();
    worker_.join();
  }

private:
  void run() {
    for (;;) {
      std::lock_guard<std::mutex> l(mutex_);
      if (stopping_)
        return;
    }
  }
  std::mutex mutex_;
  bool stopping_ = false;
  std::thread worker_;
};

// ---- the thread does without the lock that is held

class Restart {
public:
  ~Restart() {
    if (worker_.joinable())
      worker_.join();
  }
  void restart() {
    std::lock_guard<std::mutex> l(start_stop_);
    if (worker_.joinable())
      worker_.join();
    worker_ = std::thread([this] { run(); });
  }

private:
  void run() {
    std::lock_guard<std::mutex> l(data_);
    ++runs_;
  }
  std::mutex start_stop_, data_;
  int runs_ = 0;
  std::thread worker_;
};

int computed_without_it(std::mutex &m, int n) {
  std::lock_guard<std::mutex> l(m);
  auto half = std::async(std::launch::async, [n] { return n / 2; });
  return half.get();
}

// ---- a condition variable gives its own lock back

class Queue {
public:
  int take() {
    std::unique_lock<std::mutex> l(mutex_);
    filled_.wait(l, [this] { return !items_.empty(); });
    int item = items_.back();
    items_.pop_back();
    return item;
  }
  void put(int item) {
    {
      std::lock_guard<std::mutex> l(mutex_);
      items_.push_back(item);
    }
    filled_.notify_one();
  }
  bool takeSoon(int &item) { // does not wait for ever
    std::lock_guard<std::mutex> s(stats_);
    std::unique_lock<std::mutex> l(mutex_);
    if (!filled_.wait_for(l, std::chrono::seconds(1), [this] { return !items_.empty(); }))
      return false;
    item = items_.back();
    return true;
  }

private:
  std::mutex mutex_, stats_;
  std::condition_variable filled_;
  std::vector<int> items_;
};

// ---- sleeping under a lock is slow, and no deadlock

class Slow {
public:
  void pause() {
    std::lock_guard<std::mutex> l(mutex_);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ++pauses_;
  }

private:
  std::mutex mutex_;
  int pauses_ = 0;
};

// ---- the handles are taken out under the lock, and joined without it

class Pool {
public:
  ~Pool() {
    for (std::thread &t : threads_)
      t.join();
  }
  void stop() {
    std::vector<std::thread> threads;
    {
      std::lock_guard<std::mutex> l(mutex_);
      threads.swap(threads_);
    }
    for (std::thread &t : threads)
      t.join();
  }
  void add() {
    std::lock_guard<std::mutex> l(mutex_);
    threads_.emplace_back([this] { work(); });
  }

private:
  void work() {
    std::lock_guard<std::mutex> l(mutex_);
    ++done_;
  }
  std::mutex mutex_;
  std::vector<std::thread> threads_;
  int done_ = 0;
};

class Client {
public:
  int call() {
    std::future<int> reply;
    {
      std::lock_guard<std::mutex> l(calls_);
      reply = promise_.get_future();
    }
    return reply.get();
  }
  void onReply(int value) {
    std::lock_guard<std::mutex> l(calls_);
    promise_.set_value(value);
  }

private:
  std::mutex calls_;
  std::promise<int> promise_;
};

// ---- a condition of one's own, around the lock that its users hold

class Condition {
public:
  explicit Condition(std::mutex *m) : mutex_(m) {}
  void wait() {
    std::unique_lock<std::mutex> l(*mutex_, std::adopt_lock);
    ready_.wait(l, [this] { return ++turns_ > 1; });
    l.release();
  }
  void signal() { ready_.notify_one(); }

private:
  std::mutex *const mutex_;
  std::condition_variable ready_;
  int turns_ = 0;
};

class Writers {
public:
  void write() {
    std::lock_guard<std::mutex> l(mutex_);
    while (busy_)
      condition_.wait();
    busy_ = true;
  }
  void done() {
    std::lock_guard<std::mutex> l(mutex_);
    busy_ = false;
    condition_.signal();
  }

private:
  std::mutex mutex_;
  Condition condition_{&mutex_};
  bool busy_ = false;
};
