// RUN: %fearless-both %s
// both-no-diagnostics
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int fetch();

class EveryFunctionLocks {
public:
  void inc() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++count_;
  }
  int get() {
    std::lock_guard<std::mutex> lock(mutex_);
    return count_;
  }

private:
  std::mutex mutex_;
  int count_ = 0;
};

void uses_both() {
  EveryFunctionLocks counter;
  std::thread up([&] { counter.inc(); });
  counter.get();
  up.join();
}

class HelperUnderTheLock {
public:
  void add(int n) {
    std::lock_guard<std::mutex> lock(mutex_);
    all_.push_back(n);
    trim();
  }
  int size() {
    std::unique_lock<std::mutex> lock(mutex_);
    return sizeOf(lock);
  }

private:
  void trim() {
    if (all_.size() > 10)
      all_.clear();
  }
  int sizeOf(std::unique_lock<std::mutex> &) { return all_.size(); }
  std::mutex mutex_;
  std::vector<int> all_;
};

void adds_and_asks() {
  HelperUnderTheLock list;
  std::thread t([&] { list.add(1); });
  list.size();
  t.join();
}

class SetUpAndTornDown { // before the thread is started, and after it has ended
public:
  SetUpAndTornDown() { jobs_.push_back(1); }
  ~SetUpAndTornDown() {
    stop();
    jobs_.clear();
  }
  void start() {
    done_ = false;
    worker_ = std::thread([this] { run(); });
  }
  void stop() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      done_ = true;
    }
    worker_.join();
    jobs_.clear();
  }

private:
  void run() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!done_)
      jobs_.push_back(2);
  }
  std::mutex mutex_;
  std::deque<int> jobs_;
  bool done_ = false;
  std::thread worker_;
};

void starts_and_stops() {
  SetUpAndTornDown worker;
  worker.start();
}

struct Plain {
  std::mutex mutex;
  int value = 0;
};

void before_the_thread_and_after_its_join() {
  Plain plain;
  plain.value = 1;
  std::thread t([&] {
    std::lock_guard<std::mutex> lock(plain.mutex);
    ++plain.value;
  });
  {
    std::lock_guard<std::mutex> lock(plain.mutex);
    ++plain.value;
  }
  t.join();
  plain.value = 3;
}

void an_object_that_nobody_else_knows_yet(std::vector<std::shared_ptr<Plain>> &all) {
  auto made = std::make_shared<Plain>();
  made->value = 1;
  std::lock_guard<std::mutex> lock(made->mutex);
  made->value = 2;
  all.push_back(made);
}

class NeverWrittenAfterwards {
public:
  explicit NeverWrittenAfterwards(int limit) : limit_(limit) {}
  void add() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (n_ < limit_)
      ++n_;
  }
  int limit() { return limit_; }

private:
  std::mutex mutex_;
  int limit_;
  int n_ = 0;
};

void asks_for_the_limit() {
  NeverWrittenAfterwards counter(3);
  std::thread t([&] { counter.add(); });
  counter.limit();
  t.join();
}

class AtomicsNeedNoLock {
public:
  void add() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++n_;
  }
  int get() { return n_; }

private:
  std::mutex mutex_;
  std::atomic<int> n_{0};
};

void reads_an_atomic() {
  AtomicsNeedNoLock counter;
  std::thread t([&] { counter.add(); });
  counter.get();
  t.join();
}

class OnlyItsOwnThread { // buffer_ is the worker's: under a lock or not
public:
  OnlyItsOwnThread() : worker_([this] { run(); }) {}
  ~OnlyItsOwnThread() { worker_.join(); }
  void post(int job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(job);
  }

private:
  void run() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      std::swap(buffer_, jobs_);
    }
    buffer_.clear();
  }
  std::mutex mutex_;
  std::vector<int> jobs_, buffer_;
  std::thread worker_;
};

void posts_a_job() {
  OnlyItsOwnThread worker;
  worker.post(1);
}

class Recursive {
public:
  void add(int n) {
    std::lock_guard<std::recursive_mutex> lock(mutex_);
    n_ += n;
    publish();
  }
  void publish() {
    std::lock_guard<std::recursive_mutex> lock(mutex_);
    shown_ = n_;
  }

private:
  std::recursive_mutex mutex_;
  int n_ = 0, shown_ = 0;
};

void adds_and_publishes() {
  Recursive counter;
  std::thread t([&] { counter.add(1); });
  counter.publish();
  t.join();
}

class WaitsWithAPredicate {
public:
  void put(int n) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      all_.push_back(n);
    }
    ready_.notify_one();
  }
  int take() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return !all_.empty(); });
    int n = all_.front();
    all_.pop_front();
    return n;
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<int> all_;
};

void puts_and_takes() {
  WaitsWithAPredicate queue;
  std::thread t([&] { queue.put(1); });
  queue.take();
  t.join();
}

class BothLocks {
public:
  void absorb(BothLocks &other) {
    std::scoped_lock both(mutex_, other.mutex_);
    n_ += other.n_;
  }
  void take(BothLocks &other) {
    std::lock(mutex_, other.mutex_);
    std::lock_guard<std::mutex> mine(mutex_, std::adopt_lock), theirs(other.mutex_, std::adopt_lock);
    n_ += other.n_;
  }
  void add() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++n_;
  }

private:
  std::mutex mutex_;
  int n_ = 0;
};

void absorbs_and_takes() {
  BothLocks one, two;
  std::thread t([&] { one.add(); });
  two.absorb(one);
  two.take(one);
  t.join();
}

class LockByAFunction {
public:
  void add() {
    auto held = lock();
    ++n_;
  }
  int get() {
    const auto held = lock();
    return n_;
  }

private:
  std::unique_lock<std::mutex> lock() { return std::unique_lock<std::mutex>(mutex_); }
  std::mutex mutex_;
  int n_ = 0;
};

void locks_by_a_function() {
  LockByAFunction counter;
  std::thread t([&] { counter.add(); });
  counter.get();
  t.join();
}

class EnterAndLeave {
public:
  void add() {
    enter();
    ++n_;
    leave();
  }
  int get() {
    enter();
    int n = n_;
    leave();
    return n;
  }

private:
  void enter() { mutex_.lock(); }
  void leave() { mutex_.unlock(); }
  std::mutex mutex_;
  int n_ = 0;
};

void enters_and_leaves() {
  EnterAndLeave counter;
  std::thread t([&] { counter.add(); });
  counter.get();
  t.join();
}

class TriedAndLookedAt {
public:
  bool add() {
    std::unique_lock<std::mutex> lock(mutex_, std::try_to_lock);
    if (!lock.owns_lock())
      return false;
    ++n_;
    return true;
  }
  bool addToo() {
    if (!mutex_.try_lock())
      return false;
    ++n_;
    mutex_.unlock();
    return true;
  }

private:
  std::mutex mutex_;
  int n_ = 0;
};

void tries() {
  TriedAndLookedAt counter;
  std::thread t([&] { counter.add(); });
  counter.addToo();
  t.join();
}

class ThroughAWrapper {
public:
  void receive(int n) {
    withLock([&](std::vector<int> &all) { all.push_back(n); });
  }
  bool empty() {
    bool none = false;
    withLock([&](std::vector<int> &all) { none = all.empty(); });
    return none;
  }

private:
  template <class F> void withLock(F f) {
    std::lock_guard<std::mutex> lock(mutex_);
    f(all_);
  }
  std::mutex mutex_;
  std::vector<int> all_;
};

void receives() {
  ThroughAWrapper store;
  std::thread t([&] { store.receive(1); });
  store.empty();
  t.join();
}

class GivesTheLockBackForAWhile {
  struct Unlocked {
    explicit Unlocked(std::unique_lock<std::mutex> &lock) : lock_(lock) { lock_.unlock(); }
    ~Unlocked() { lock_.lock(); }
    std::unique_lock<std::mutex> &lock_;
  };

public:
  void run() {
    std::unique_lock<std::mutex> lock(mutex_);
    ++n_;
    {
      Unlocked meanwhile(lock);
      fetch();
    }
    ++n_;
  }
  int get() {
    std::lock_guard<std::mutex> lock(mutex_);
    return n_;
  }

private:
  std::mutex mutex_;
  int n_ = 0;
};

void runs() {
  GivesTheLockBackForAWhile worker;
  std::thread t([&] { worker.run(); });
  worker.get();
  t.join();
}

class Base {
public:
  virtual ~Base() = default;
  void feed() {
    std::lock_guard<std::mutex> lock(mutex_);
    process();
  }

protected:
  virtual void process() = 0;
  std::mutex mutex_;
};

class Derived : public Base { // process() is called under the lock, by feed()
public:
  int frames() {
    std::lock_guard<std::mutex> lock(mutex_);
    return frames_;
  }

protected:
  void process() override { ++frames_; }

private:
  int frames_ = 0;
};

void feeds() {
  Derived stage;
  std::thread t([&] { stage.feed(); });
  stage.frames();
  t.join();
}

struct Slot {
  std::mutex mutex;
  int hits = 0;
};
class Striped { // each element under its own lock
public:
  void hit(int i) {
    std::lock_guard<std::mutex> lock(slots_[i].mutex);
    ++slots_[i].hits;
  }
  int sum() {
    int n = 0;
    for (Slot &slot : slots_) {
      std::lock_guard<std::mutex> lock(slot.mutex);
      n += slot.hits;
    }
    return n;
  }

private:
  Slot slots_[4];
};

void hits() {
  Striped stripes;
  std::thread t([&] { stripes.hit(1); });
  stripes.sum();
  t.join();
}

void two_objects() { // each its own
  EveryFunctionLocks shared;
  Plain mine, theirs;
  std::thread t([&] {
    std::lock_guard<std::mutex> lock(theirs.mutex);
    ++theirs.value;
    shared.inc();
  });
  ++mine.value;
  shared.get();
  t.join();
}

class TheCallerLocks { // said by name, by a comment, by an attribute
public:
  void add() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++n_;
  }
  void addAgain() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++n_;
  }
  void addMore() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++n_;
  }
  void resetLocked() { n_ = 0; }
  // The caller must hold mutex_.
  void clear() { n_ = 0; }
  void drop() __attribute__((exclusive_locks_required(mutex_))) { n_ = 0; }

private:
  std::mutex mutex_;
  int n_ = 0;
};

class NoThreadInSight { // as many without as with the lock: no slip, and nobody is seen
public:
  void add() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++n_;
  }
  void set(int n) { n_ = n; }
  int get() { return n_; }

private:
  std::mutex mutex_;
  int n_ = 0;
};

std::once_flag once;
std::mutex table_mutex;
std::vector<int> table;
void filled_once() {
  std::call_once(once, [] {
    std::lock_guard<std::mutex> lock(table_mutex);
    table.push_back(1);
  });
}

void result_of_a_task() {
  Plain plain;
  auto task = std::async(std::launch::async, [&] {
    std::lock_guard<std::mutex> lock(plain.mutex);
    ++plain.value;
  });
  task.get();
  ++plain.value;
}

class Job { // one thread's, under somebody else's lock now and then
public:
  explicit Job(std::mutex *mutex) : mutex_(mutex) {}
  void begin() {
    std::lock_guard<std::mutex> lock(*mutex_);
    ++done_;
  }
  void pause() {
    std::lock_guard<std::mutex> lock(*mutex_);
    ++done_;
  }
  void end() {
    std::lock_guard<std::mutex> lock(*mutex_);
    ++done_;
  }
  void work() { ++done_; }

private:
  std::mutex *mutex_;
  int done_ = 0;
};

struct Status {
  Status() = default;
  Status(Status &&other) : code(std::exchange(other.code, 0)) {}
  Status &operator=(Status &&other) {
    code = std::exchange(other.code, 0);
    return *this;
  }
  int code = 0;
};

class KeepsAStatus {
public:
  void fail() {
    std::lock_guard<std::mutex> lock(mutex_);
    last_.code = 1;
  }
  Status take() {
    std::lock_guard<std::mutex> lock(mutex_);
    return std::move(last_);
  }

private:
  std::mutex mutex_;
  Status last_;
};

Status a_status_of_its_own(KeepsAStatus &kept) { // returned by value: a move keeps no reference
  std::thread t([&] { kept.fail(); });
  Status mine;
  mine.code = 2;
  mine.code = 3;
  t.join();
  return mine;
}

class TestOf;
class Table {
  friend TestOf;

public:
  void add() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++rows_;
  }

private:
  std::mutex mutex_;
  int rows_ = 0; // guarded by mutex_
};

class TestOf { // looks inside when nobody else is there
public:
  int rows(Table &table) { return table.rows_; }
};
