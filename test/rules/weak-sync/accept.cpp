// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
// audit-no-diagnostics
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <pthread.h>
#include <queue>
#include <semaphore>
#include <thread>
#include <vector>

void use(int);
bool work();

// ---- initialised once
struct Tree {
  int size = 0;
};

class AtomicTree {
public:
  Tree *get() {
    Tree *seen = tree_.load(std::memory_order_acquire);
    if (!seen) {
      std::lock_guard<std::mutex> guard(mutex_);
      seen = tree_.load(std::memory_order_relaxed);
      if (!seen) {
        seen = new Tree;
        tree_.store(seen, std::memory_order_release);
      }
    }
    return seen;
  }

private:
  std::mutex mutex_;
  std::atomic<Tree *> tree_{nullptr};
};

class FlagAndTree {
public:
  Tree *get() {
    if (!ready_) {
      std::lock_guard<std::mutex> guard(mutex_);
      if (!ready_) {
        tree_ = new Tree;
        ready_ = true;
      }
    }
    return tree_;
  }

private:
  std::mutex mutex_;
  std::atomic<bool> ready_{false};
  Tree *tree_ = nullptr;
};

Tree &magic_static() {
  static Tree tree;
  return tree;
}

class CallOnce {
public:
  Tree &get() {
    std::call_once(made_, [this] { tree_ = std::make_unique<Tree>(); });
    return *tree_;
  }

private:
  std::once_flag made_;
  std::unique_ptr<Tree> tree_;
};

class AlwaysLocked {
public:
  Tree *get() {
    std::lock_guard<std::mutex> guard(mutex_);
    if (!tree_)
      tree_ = std::make_unique<Tree>();
    return tree_.get();
  }
  Tree *get_twice() { // asked under the lock, twice
    {
      std::lock_guard<std::mutex> guard(mutex_);
      if (tree_)
        return tree_.get();
    }
    auto made = std::make_unique<Tree>();
    std::lock_guard<std::mutex> guard(mutex_);
    if (!tree_)
      tree_ = std::move(made);
    return tree_.get();
  }

private:
  std::mutex mutex_;
  std::unique_ptr<Tree> tree_;
};

Tree *per_thread() {
  static std::mutex mutex;
  thread_local Tree *tree = nullptr;
  if (!tree) {
    std::lock_guard<std::mutex> guard(mutex);
    if (!tree)
      tree = new Tree;
  }
  return tree;
}

void a_local_of_its_own(std::mutex &mutex) {
  bool done = false;
  if (!done) {
    std::lock_guard<std::mutex> guard(mutex);
    if (!done)
      done = true;
  }
  use(done);
}

class AskedOnceOutside { // the answer decides nothing that the lock protects
public:
  explicit AskedOnceOutside(bool loud) : loud_(loud) {}
  void put(int n) {
    if (loud_)
      use(n);
    std::lock_guard<std::mutex> guard(mutex_);
    if (loud_)
      use(n + 1);
    last_ = n;
  }

private:
  const bool loud_;
  std::mutex mutex_;
  int last_ = 0;
};

int hits_before();

// ---- atomics in one step
std::atomic<int> hits;
void one_step(std::atomic<bool> &flag) {
  ++hits;
  hits += 2;
  hits.fetch_add(1);
  hits = 5;
  hits.store(hits_before() + 1);
  if (!flag.exchange(true))
    use(1);
}


void compare_exchange(int value) {
  int old = hits.load();
  while (old < value && !hits.compare_exchange_weak(old, value)) {
  }
}

void from_another_atomic(std::atomic<int> &a, std::atomic<int> &b) {
  a = b + 1;
  a.store(b.load());
}

class StopsAtOnce { // looks, and leaves
public:
  void step() {
    if (stop_)
      return;
    work();
  }
  void stop() { stop_ = true; }

private:
  std::atomic<bool> stop_{false};
};

void leaves_early(std::atomic<bool> &stop, const std::vector<int> &all) {
  for (int one : all) {
    if (stop)
      return;
    if (one < 0) { // the flag was looked at for another reason
      stop = true;
      break;
    }
  }
}
void two_leave_early(const std::vector<int> &all) {
  std::atomic<bool> stop{false};
  std::thread a([&] { leaves_early(stop, all); }), b([&] { leaves_early(stop, all); });
  a.join();
  b.join();
}

class Refs {
public:
  void drop() {
    if (--refs_ == 0)
      delete this;
  }
  bool lastOne() const { return refs_ == 1; }

private:
  std::atomic<int> refs_{1};
};

class TestAndTestAndSet {
public:
  void lock() {
    while (true) {
      if (!locked_.load(std::memory_order_relaxed) && !locked_.exchange(true))
        return;
      std::this_thread::yield();
    }
  }
  void unlock() { locked_.store(false, std::memory_order_release); }

private:
  std::atomic<bool> locked_{false};
};

class Ring { // one thread pushes, one pops: each index has one writer
public:
  bool push(int value) {
    const unsigned head = head_.load(std::memory_order_relaxed);
    if (head - tail_.load(std::memory_order_acquire) == 8)
      return false;
    slots_[head % 8] = value;
    head_.store(head + 1, std::memory_order_release);
    return true;
  }
  bool pop(int &value) {
    const unsigned tail = tail_.load(std::memory_order_relaxed);
    if (tail == head_.load(std::memory_order_acquire))
      return false;
    value = slots_[tail % 8];
    tail_.store(tail + 1, std::memory_order_release);
    return true;
  }

private:
  int slots_[8] = {};
  std::atomic<unsigned> head_{0}, tail_{0};
};

class OneWriter { // the memory orders say that somebody thought about it
public:
  void count() {
    n_.store(n_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  }

private:
  std::atomic<long> n_{0};
};

class UnderTheLock {
public:
  void set() {
    std::lock_guard<std::mutex> guard(mutex_);
    if (!on_)
      on_ = true;
    n_ = n_ + 1;
  }

private:
  std::mutex mutex_;
  std::atomic<bool> on_{false};
  std::atomic<int> n_{0}; // also read without the lock
};

class RunsOne { // one thread alone enters, another one leaves
public:
  RunsOne() : thread_([this] { run(); }) {}
  ~RunsOne() {
    stop_ = true;
    thread_.join();
  }
  void done() { --open_; }

private:
  void run() {
    while (!stop_) {
      if (open_ < 3)
        ++open_;
    }
  }
  std::atomic<bool> stop_{false};
  std::atomic<int> open_{0};
  std::thread thread_;
};

// ---- flags
void atomic_flag() {
  std::atomic<bool> stop{false};
  std::thread t([&] {
    while (!stop)
      work();
  });
  stop = true;
  t.join();
}

void written_before_and_after() {
  bool stop = false;
  stop = work();
  std::thread t([&] {
    while (!stop && work()) {
    }
  });
  t.join();
  stop = true;
  use(stop);
}

void volatile_of_its_own() { // a sink, or a register
  std::thread t([] {
    volatile int sink = 0;
    for (int i = 0; i < 10; ++i)
      sink = i;
  });
  t.join();
}

volatile bool interrupted; // by a signal handler, in the same thread
void on_signal(int) { interrupted = true; }
void waits_for_a_signal() {
  while (!interrupted)
    work();
}

class FlagUnderTheLock {
public:
  FlagUnderTheLock() : thread_([this] { run(); }) {}
  ~FlagUnderTheLock() {
    {
      std::lock_guard<std::mutex> guard(mutex_);
      stop_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }

private:
  void run() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!stop_)
      wake_.wait(lock);
  }
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
  std::thread thread_;
};

// the lock is taken by a function of the project's own
pthread_mutex_t slots_mutex = PTHREAD_MUTEX_INITIALIZER;
void enter(pthread_mutex_t *mutex) {
  if (pthread_mutex_lock(mutex) != 0)
    __builtin_abort();
}
void leave(pthread_mutex_t *mutex) { pthread_mutex_unlock(mutex); }
struct Slots {
  int values[4] = {};
  int front = 0;
  void take() {
    enter(&slots_mutex);
    use(values[front]);
    front = 1 - front;
    leave(&slots_mutex);
  }
};
void two_take() {
  Slots slots;
  std::thread a([&] { slots.take(); }), b([&] { slots.take(); });
  a.join();
  b.join();
}

class HandedOver { // the semaphore's release comes before its acquire
public:
  HandedOver() : thread_([this] { run(); }) {}
  ~HandedOver() {
    // rust-warning@+1 {{'quit_' is used here while a thread of the same object uses it}}
    quit_ = true;
    work_.release();
    thread_.join();
  }

private:
  void run() {
    while (true) {
      work_.acquire();
      if (quit_)
        return;
      use(1);
    }
  }
  bool quit_ = false;
  std::binary_semaphore work_{0};
  std::thread thread_;
};

// ---- waits
class Queue {
public:
  void push(int n) {
    {
      std::lock_guard<std::mutex> guard(mutex_);
      items_.push(n);
    }
    filled_.notify_one();
  }
  int pop() {
    std::unique_lock<std::mutex> lock(mutex_);
    filled_.wait(lock, [this] { return !items_.empty(); });
    int n = items_.front();
    items_.pop();
    return n;
  }
  int pop_in_a_loop() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (items_.empty())
      filled_.wait(lock);
    int n = items_.front();
    items_.pop();
    return n;
  }
  void for_ever() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      if (!items_.empty())
        break;
      filled_.wait(lock);
    }
  }
  void a_while() { // a nap that can be cut short
    std::unique_lock<std::mutex> lock(mutex_);
    filled_.wait_for(lock, std::chrono::milliseconds(10));
  }
  void with_the_callers_lock(std::unique_lock<std::mutex> &lock) { filled_.wait(lock); }

private:
  std::mutex mutex_;
  std::condition_variable filled_;
  std::queue<int> items_;
};

class Version { // the caller gets what was waited for, and can ask again
public:
  int changed(int old) {
    std::unique_lock<std::mutex> lock(mutex_);
    if (version_ == old)
      changed_.wait(lock);
    return version_;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int version_ = 0;
};

struct Cache { // a local that another function fills
  int level = 0;
};
void fill(Cache *into);
void with_a_local(std::mutex &mutex, int level) {
  Cache cached;
  fill(&cached);
  if (cached.level == level)
    return;
  std::lock_guard<std::mutex> guard(mutex);
  if (cached.level == level)
    cached.level = 0;
}

class Mutex {
public:
  void lock() { mutex_.lock(); }
  void unlock() { mutex_.unlock(); }
  std::mutex mutex_;
};
class Condition { // a condition variable of one's own: the loop is the caller's
public:
  explicit Condition(Mutex *mutex) : mutex_(mutex) {}
  void wait() {
    std::unique_lock<std::mutex> lock(mutex_->mutex_, std::adopt_lock);
    condition_.wait(lock);
    lock.release();
  }

private:
  Mutex *mutex_;
  std::condition_variable condition_;
};

bool posix_ready;
pthread_mutex_t posix_mutex = PTHREAD_MUTEX_INITIALIZER;
pthread_cond_t posix_condition = PTHREAD_COND_INITIALIZER;
void waits_with_pthreads() {
  pthread_mutex_lock(&posix_mutex);
  while (!posix_ready)
    pthread_cond_wait(&posix_condition, &posix_mutex);
  pthread_mutex_unlock(&posix_mutex);
}

class AskedUnderItsLock {
public:
  AskedUnderItsLock() : worker_([this] { run(); }) {}
  ~AskedUnderItsLock() { worker_.join(); }
  void flush() {
    while (size())
      std::this_thread::yield();
  }

private:
  int size() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return size_;
  }
  void run() {
    std::lock_guard<std::mutex> lock(mutex_);
    --size_;
  }
  mutable std::mutex mutex_;
  int size_ = 1;
  std::thread worker_;
};
