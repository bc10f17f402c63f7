// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
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

class Counter {
public:
  void inc() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++count_;
  }
  void dec() { --count_; } // both-warning {{'count_' is written here without 'mutex_', which guards it elsewhere}}
  int get() const { return count_; } // both-warning {{'count_' is read here without 'mutex_', which guards it elsewhere}}

private:
  mutable std::mutex mutex_;
  int count_ = 0;
};

void two_threads_count() {
  Counter counter;
  std::thread up([&] { counter.inc(); });
  counter.dec();
  fetch();
  counter.get();
  up.join();
}

class Cache { // nobody is seen who uses it: three functions lock, one forgets
public:
  void put(int key, int value) {
    std::lock_guard<std::mutex> lock(mutex_);
    values_[key] = value;
  }
  int get(int key) {
    std::lock_guard<std::mutex> lock(mutex_);
    return values_[key];
  }
  void erase(int key) {
    std::lock_guard<std::mutex> lock(mutex_);
    values_.erase(key);
  }
  void clear() { values_.clear(); } // both-warning {{'values_' is written here without 'mutex_'}}

private:
  std::mutex mutex_;
  std::map<int, int> values_;
};

class SaidInAComment {
public:
  void add(int n) {
    std::lock_guard<std::mutex> lock(mu_);
    sum_ += n;
  }
  int sum() { return sum_; } // both-warning {{'sum_' is read here without 'mu_', which is said to guard it}}

private:
  std::mutex mu_;
  int sum_ = 0; // guarded by mu_
};

class SaidAtTheLock {
public:
  void add(int n) {
    std::lock_guard<std::mutex> lock(mu_);
    sum_ += n;
  }
  void reset() { sum_ = 0; } // both-warning {{'sum_' is written here without 'mu_', which is said to guard it}}

private:
  std::mutex mu_; // protects sum_
  int sum_ = 0;
};

class SaidByAnAttribute {
public:
  void add(int n) {
    std::lock_guard<std::mutex> lock(mu_);
    sum_ += n;
  }
  int sum() { return sum_; } // both-warning {{'sum_' is read here without 'mu_', which is said to guard it}}

private:
  std::mutex mu_;
  int sum_ __attribute__((guarded_by(mu_))) = 0;
};

class Account {
public:
  void deposit(long cents) {
    std::lock_guard<std::mutex> lock(mutex_);
    cents_ += cents;
  }
  void absorb(Account &other) {
    std::lock_guard<std::mutex> lock(mutex_);
    cents_ += std::exchange(other.cents_, 0); // both-warning {{'other.cents_' is written here under the 'mutex_' of another object}}
  }

private:
  std::mutex mutex_;
  long cents_ = 0;
};

void absorbs_while_another_deposits() {
  Account savings, wages;
  std::thread employer([&] { wages.deposit(10); });
  savings.absorb(wages);
  employer.join();
}

class Settings {
public:
  int get(const std::string &key) {
    std::shared_lock<std::shared_mutex> lock(mutex_);
    ++reads_; // both-warning {{'reads_' is written here under 'mutex_', which is held for reading only}}
    return key.empty() ? 0 : 1;
  }
  int reads() {
    std::shared_lock<std::shared_mutex> lock(mutex_);
    return reads_;
  }
  void reset() {
    std::unique_lock<std::shared_mutex> lock(mutex_);
    reads_ = 0;
  }

private:
  std::shared_mutex mutex_;
  int reads_ = 0;
};

void two_readers() {
  Settings settings;
  std::thread reader([&] { settings.get("a"); });
  settings.reads();
  reader.join();
}

class Log { // a private helper, once with the lock and once without
public:
  void append(int bytes) {
    std::lock_guard<std::mutex> lock(mu_);
    used_ += bytes;
    if (used_ > 100)
      rotate();
  }
  void flush() { rotate(); }

private:
  void rotate() {
    used_ = 0; // both-warning {{'used_' is written here without 'mu_', which guards it elsewhere}}
  }
  std::mutex mu_;
  int used_ = 0;
};

void appends_while_another_flushes() {
  Log log;
  std::thread flusher([&] { log.flush(); });
  log.append(10);
  flusher.join();
}

class UnlockedTooEarly {
public:
  UnlockedTooEarly() : worker_([this] { run(); }) {}
  ~UnlockedTooEarly() { worker_.join(); }
  void post(int job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(job);
  }

private:
  void run() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return !jobs_.empty(); });
    lock.unlock();
    jobs_.pop_front(); // both-warning {{'jobs_' is written here without 'mutex_'}}
  }
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<int> jobs_;
  std::thread worker_;
};

void posts() {
  UnlockedTooEarly queue;
  queue.post(1);
}

class WrittenWhileTheLockIsGivenBack {
  struct Unlocked {
    explicit Unlocked(std::mutex *mutex) : mutex_(mutex) { mutex_->unlock(); }
    ~Unlocked() { mutex_->lock(); }
    Unlocked(const Unlocked &) = delete;
    std::mutex *const mutex_;
  };

public:
  void run(int turns) {
    std::lock_guard<std::mutex> lock(mutex_);
    for (int i = 0; i < turns; ++i) {
      Unlocked meanwhile(&mutex_);
      ++n_; // both-warning {{'n_' is written here without 'mutex_'}}
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

void runs_while_the_lock_is_given_back() {
  WrittenWhileTheLockIsGivenBack worker;
  std::thread t([&] { worker.run(3); });
  worker.get();
  t.join();
}

class GuardOfATemporary {
public:
  void add() {
    std::lock_guard<std::mutex>{mutex_};
    ++n_; // both-warning {{'n_' is written here without 'mutex_'}}
  }
  int get() {
    std::lock_guard<std::mutex> lock(mutex_);
    return n_;
  }

private:
  std::mutex mutex_;
  int n_ = 0;
};

void adds_without_a_name() {
  GuardOfATemporary counter;
  std::thread t([&] { counter.add(); });
  counter.get();
  t.join();
}

class TriedAndNotLookedAt {
public:
  void add() {
    std::unique_lock<std::mutex> lock(mutex_, std::try_to_lock);
    ++n_; // both-warning {{'n_' is written here without 'mutex_'}}
  }
  int get() {
    std::lock_guard<std::mutex> lock(mutex_);
    return n_;
  }

private:
  std::mutex mutex_;
  int n_ = 0;
};

void tries() {
  TriedAndNotLookedAt counter;
  std::thread t([&] { counter.add(); });
  counter.get();
  t.join();
}

class PastTheWrapper {
public:
  void receive(int n) {
    withLock([&](std::vector<int> &all) { all.push_back(n); });
  }
  bool empty() { return all_.empty(); } // both-warning {{'all_' is read here without 'mutex_'}}

private:
  template <class F> void withLock(F f) {
    std::lock_guard<std::mutex> lock(mutex_);
    f(all_);
  }
  std::mutex mutex_;
  std::vector<int> all_;
};

void receives() {
  PastTheWrapper store;
  std::thread t([&] { store.receive(1); });
  store.empty();
  t.join();
}

struct Slot {
  std::mutex mutex;
  int hits = 0;
};
Slot slots[2];
void other_elements_lock() {
  std::thread t([] {
    std::lock_guard<std::mutex> lock(slots[1].mutex);
    ++slots[1].hits; // rust-warning {{global 'slots' is shared by threads}}
  });
  {
    std::lock_guard<std::mutex> lock(slots[0].mutex);
    ++slots[1].hits; // both-warning {{'slots[1].hits' is written here under the 'mutex' of another object}}
  }
  t.join();
}

std::mutex names_mutex;
std::vector<std::string> names;
void a_global_and_its_lock() {
  std::thread t([] {
    std::lock_guard<std::mutex> lock(names_mutex);
    names.push_back("a");
  });
  names.clear(); // both-warning {{'names' is written here without 'names_mutex', which guards it elsewhere}}
  t.join();
}
