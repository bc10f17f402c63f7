// RUN: %fearless-both %s
// both-no-diagnostics
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <vector>

// ---- one order, and locks taken together

class Player {
public:
  void next() {
    std::scoped_lock both(decoder_, list_);
    ++position_;
  }
  void skip() {
    std::scoped_lock both(list_, decoder_);
    position_ = 0;
  }
  void stop() {
    std::lock(decoder_, list_);
    std::lock_guard<std::mutex> d(decoder_, std::adopt_lock);
    std::lock_guard<std::mutex> l(list_, std::adopt_lock);
    position_ = 0;
  }
  void rewind() {
    std::unique_lock<std::mutex> l(list_, std::defer_lock), d(decoder_, std::defer_lock);
    std::lock(l, d);
    position_ = 0;
  }

private:
  std::mutex list_, decoder_;
  int position_ = 0;
};

class SameOrder {
public:
  void put() {
    std::lock_guard<std::mutex> a(first_);
    std::lock_guard<std::mutex> b(second_);
    ++count_;
  }
  int count() {
    std::lock_guard<std::mutex> a(first_);
    return inner();
  }
  void only() {
    std::lock_guard<std::mutex> b(second_);
    ++count_;
  }

private:
  int inner() {
    std::lock_guard<std::mutex> b(second_);
    return count_;
  }
  std::mutex first_, second_;
  int count_ = 0;
};

class ReleasedBefore {
public:
  void next() {
    std::lock_guard<std::mutex> d(decoder_);
    std::lock_guard<std::mutex> l(list_);
    ++position_;
  }
  void skip() {
    std::unique_lock<std::mutex> l(list_);
    ++position_;
    l.unlock();
    std::lock_guard<std::mutex> d(decoder_);
  }
  void scoped() {
    {
      std::lock_guard<std::mutex> l(list_);
      ++position_;
    }
    std::lock_guard<std::mutex> d(decoder_);
  }
  void byHand() {
    list_.lock();
    ++position_;
    list_.unlock();
    decoder_.lock();
    decoder_.unlock();
  }

private:
  std::mutex list_, decoder_;
  int position_ = 0;
};

// ---- a lock that is only tried does not wait

class Tried {
public:
  void next() {
    std::lock_guard<std::mutex> d(decoder_);
    std::lock_guard<std::mutex> l(list_);
    ++position_;
  }
  bool skip() {
    std::lock_guard<std::mutex> l(list_);
    std::unique_lock<std::mutex> d(decoder_, std::try_to_lock);
    if (!d.owns_lock())
      return false;
    ++position_;
    return true;
  }
  bool poll() {
    std::lock_guard<std::mutex> l(list_);
    if (!decoder_.try_lock())
      return false;
    ++position_;
    decoder_.unlock();
    return true;
  }

private:
  std::mutex list_, decoder_;
  int position_ = 0;
};

// ---- an outer lock that both orders hold

class Gated {
public:
  void one() {
    std::lock_guard<std::mutex> g(gate_);
    std::lock_guard<std::mutex> a(first_);
    std::lock_guard<std::mutex> b(second_);
    ++count_;
  }
  void other() {
    std::lock_guard<std::mutex> g(gate_);
    std::lock_guard<std::mutex> b(second_);
    std::lock_guard<std::mutex> a(first_);
    ++count_;
  }

private:
  std::mutex gate_, first_, second_;
  int count_ = 0;
};

// ---- both orders, but never at once

void one_order_after_the_other() {
  std::mutex a, b;
  std::thread first([&] {
    std::lock_guard<std::mutex> x(a);
    std::lock_guard<std::mutex> y(b);
  });
  first.join();
  std::lock_guard<std::mutex> y(b);
  std::lock_guard<std::mutex> x(a);
}

class Building {
public:
  Building() { // nobody else knows the object yet
    std::lock_guard<std::mutex> b(second_);
    std::lock_guard<std::mutex> a(first_);
    ++count_;
  }
  void use() {
    std::lock_guard<std::mutex> a(first_);
    std::lock_guard<std::mutex> b(second_);
    ++count_;
  }

private:
  std::mutex first_, second_;
  int count_ = 0;
};

// ---- locks that may be taken again

class Undo {
public:
  void push() {
    std::lock_guard<std::recursive_mutex> l(mutex_);
    if (++steps_ > 4)
      truncate();
  }
  void truncate() {
    std::lock_guard<std::recursive_mutex> l(mutex_);
    steps_ /= 2;
  }

private:
  std::recursive_mutex mutex_;
  int steps_ = 0;
};

class Reads {
public:
  int sum() {
    std::unique_lock<std::shared_mutex> l(mutex_);
    ++sums_;
    l.unlock();
    return first();
  }
  int first() {
    std::shared_lock<std::shared_mutex> l(mutex_);
    return sums_;
  }

private:
  std::shared_mutex mutex_;
  int sums_ = 0;
};

class Copies {
public:
  void add(int id) {
    std::function<void(int)> changed;
    {
      std::lock_guard<std::mutex> l(mutex_);
      last_ = id;
      changed = changed_;
    }
    changed(id);
  }
  void onChange(std::function<void(int)> changed) {
    std::lock_guard<std::mutex> l(mutex_);
    changed_ = std::move(changed);
  }
  int last() {
    std::lock_guard<std::mutex> l(mutex_);
    return last_;
  }

private:
  std::mutex mutex_;
  std::function<void(int)> changed_;
  int last_ = 0;
};

class CopiesOwner {
public:
  CopiesOwner() {
    copies_.onChange([this](int) { shown_ = copies_.last(); });
  }

private:
  int shown_ = 0;
  Copies copies_;
};

// ---- a callback that takes no lock of the caller's

class Ticker {
public:
  explicit Ticker(std::function<void()> tick) : tick_(std::move(tick)) {}
  void run() {
    std::lock_guard<std::mutex> l(mutex_);
    tick_();
  }

private:
  std::function<void()> tick_;
  std::mutex mutex_;
};

class Clock {
public:
  Clock() : ticker_([this] { advance(); }) {}
  void step() { ticker_.run(); }

private:
  void advance() {
    std::lock_guard<std::mutex> l(mutex_);
    ++time_;
  }
  std::mutex mutex_;
  int time_ = 0;
  Ticker ticker_;
};

// ---- the callee expects the lock, and does not take it

class Table {
public:
  void put() {
    std::lock_guard<std::mutex> l(mutex_);
    trimLocked();
  }
  void trim() {
    std::lock_guard<std::mutex> l(mutex_);
    trimLocked();
  }

private:
  void trimLocked() { --size_; }
  std::mutex mutex_;
  int size_ = 0;
};

class Waits {
public:
  void run() {
    std::unique_lock<std::mutex> l(mutex_);
    while (size_ > 0) {
      l.unlock();
      work();
      l.lock();
    }
  }

private:
  void work() {
    std::lock_guard<std::mutex> l(mutex_);
    --size_;
  }
  std::mutex mutex_;
  int size_ = 0;
};

// ---- objects of one class, in an order

struct Account {
  std::mutex mutex;
  int id = 0, balance = 0;
};

void ordered_by_address(Account &from, Account &to) {
  Account *first = &from, *second = &to;
  if (second < first)
    std::swap(first, second);
  std::lock_guard<std::mutex> a(first->mutex);
  std::lock_guard<std::mutex> b(second->mutex);
  to.balance += from.balance;
}

void ordered_in_branches(Account &from, Account &to) {
  if (&from < &to) {
    from.mutex.lock();
    to.mutex.lock();
  } else {
    to.mutex.lock();
    from.mutex.lock();
  }
  to.balance += from.balance;
  from.mutex.unlock();
  to.mutex.unlock();
}

void ordered_by_id(Account &from, Account &to) {
  std::unique_lock<std::mutex> a(from.mutex, std::defer_lock), b(to.mutex, std::defer_lock);
  if (from.id < to.id) {
    a.lock();
    b.lock();
  } else {
    b.lock();
    a.lock();
  }
  to.balance += from.balance;
}

void together(Account &from, Account &to) {
  std::scoped_lock both(from.mutex, to.mutex);
  to.balance += from.balance;
}

void one_after_the_other(Account &from, Account &to) {
  {
    std::lock_guard<std::mutex> a(from.mutex);
    --from.balance;
  }
  std::lock_guard<std::mutex> b(to.mutex);
  ++to.balance;
}

class Shards {
public:
  void move(int from, int to) {
    Account &low = shards_[from < to ? from : to];
    Account &high = shards_[from < to ? to : from];
    std::lock_guard<std::mutex> a(low.mutex);
    std::lock_guard<std::mutex> b(high.mutex);
    ++shards_[to].balance;
  }

private:
  Account shards_[4];
};

struct Node {
  std::mutex mutex;
  Node *next = nullptr;
  int value = 0;
};

int hand_over_hand(Node *head) {
  int sum = 0;
  Node *cur = head;
  cur->mutex.lock();
  while (cur->next) {
    Node *next = cur->next;
    next->mutex.lock();
    sum += next->value;
    cur->mutex.unlock();
    cur = next;
  }
  cur->mutex.unlock();
  return sum;
}

class Tree {
public:
  int sum() {
    std::lock_guard<std::mutex> l(mutex_);
    int all = value_;
    for (Tree *child : children_)
      all += child->sum();
    return all;
  }

private:
  std::mutex mutex_;
  std::vector<Tree *> children_;
  int value_ = 0;
};

// ---- bare locks that are given back on every way

class Manual {
public:
  bool vote(int voter) {
    mutex_.lock();
    if (last_ == voter) {
      mutex_.unlock();
      return false;
    }
    last_ = voter;
    mutex_.unlock();
    return true;
  }
  bool begin() { // the caller ends it
    mutex_.lock();
    if (last_ == 0) {
      mutex_.unlock();
      return false;
    }
    return true;
  }
  void end() { mutex_.unlock(); }
  void perhaps(bool shared) {
    if (shared)
      mutex_.lock();
    ++last_;
    if (shared)
      mutex_.unlock();
  }

private:
  std::mutex mutex_;
  int last_ = 0;
};

class GivenBackByHand {
public:
  void write() {
    std::lock_guard<std::mutex> l(mutex_);
    ++pending_;
    flush();
    mutex_.unlock();
    work();
    mutex_.lock();
    --pending_;
  }

private:
  void flush() {
    mutex_.unlock();
    work();
    mutex_.lock();
  }
  void work();
  std::mutex mutex_;
  int pending_ = 0;
};

class WrappedTwice {
public:
  void put() {
    enter();
    ++size_;
    leave();
    trim();
  }

private:
  void trim() {
    enter();
    --size_;
    leave();
  }
  void enter() { lockIt(mutex_); }
  void leave() { unlockIt(mutex_); }
  static void lockIt(std::mutex &m) { m.lock(); }
  static void unlockIt(std::mutex &m) { m.unlock(); }
  std::mutex mutex_;
  int size_ = 0;
};

class HeldByTheCaller {
public:
  bool flush(std::mutex *mutex, bool full) { // is held, and given back meanwhile
    mutex->unlock();
    ++flushes_;
    if (full) {
      mutex->lock();
      return true;
    }
    ++flushes_;
    mutex->lock();
    return false;
  }

private:
  int flushes_ = 0;
};

struct Slot {
  std::mutex mutex;
  int value = 0;
};

class HandsOut {
public:
  Slot *find(int key) { // the caller gives it back
    Slot &slot = slots_[key];
    slot.mutex.lock();
    if (slot.value == key)
      return &slot;
    slot.mutex.unlock();
    return nullptr;
  }

private:
  Slot slots_[8];
};

// ---- a class that gives the lock back while it lives, whoever holds it

class Monitored {
  class Held {
  public:
    explicit Held(std::mutex *mutex) : mutex_(mutex) { mutex_->lock(); }
    ~Held() { mutex_->unlock(); }
    Held(const Held &) = delete;

  private:
    std::mutex *const mutex_;
  };
  class GivenBack {
  public:
    explicit GivenBack(std::mutex *mutex) : mutex_(mutex) { mutex_->unlock(); }
    ~GivenBack() { mutex_->lock(); }
    GivenBack(const GivenBack &) = delete;

  private:
    std::mutex *const mutex_;
  };

public:
  int total() {
    Held held(&mutex_);
    for (int &part : parts_) {
      GivenBack meanwhile(&mutex_);
      sleep();
    }
    return total_;
  }
  void sleep() {
    Held held(&mutex_);
    ++total_;
  }

private:
  std::mutex mutex_;
  int parts_[3] = {};
  int total_ = 0;
};
