// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

// ---- two locks, in both orders

class Player {
public:
  void next() {
    std::lock_guard<std::mutex> decoder(decoder_);
    std::lock_guard<std::mutex> list(list_); // both-warning {{'list_' is taken here under 'decoder_', and elsewhere the other way round}}
    ++position_;
  }
  void skip() {
    std::lock_guard<std::mutex> list(list_);
    std::lock_guard<std::mutex> decoder(decoder_);
    position_ = 0;
  }

private:
  std::mutex list_, decoder_;
  int position_ = 0;
};

std::mutex accounts, journal;

void global_locks_in_one_order() {
  accounts.lock();
  journal.lock();
  journal.unlock();
  accounts.unlock();
}

void global_locks_in_the_other_order() {
  std::lock_guard<std::mutex> j(journal);
  std::lock_guard<std::mutex> a(accounts); // both-warning {{'accounts' is taken here under 'journal'}}
}

// ---- two classes that know each other

class Screen;

class Model {
public:
  void edit(Screen &screen);
  int size() {
    std::lock_guard<std::mutex> l(mutex_);
    return size_;
  }

private:
  std::mutex mutex_;
  int size_ = 0;
};

class Screen {
public:
  explicit Screen(Model &model) : model_(model) {}
  void invalidate() {
    std::lock_guard<std::mutex> l(mutex_); // both-warning {{'Screen::mutex_' is taken here under 'Model::mutex_'}}
    dirty_ = true;
  }
  void paint() {
    std::lock_guard<std::mutex> l(mutex_);
    painted_ = model_.size();
  }

private:
  Model &model_;
  std::mutex mutex_;
  bool dirty_ = true;
  int painted_ = 0;
};

void Model::edit(Screen &screen) {
  std::lock_guard<std::mutex> l(mutex_);
  ++size_;
  screen.invalidate();
}

// ---- three locks

class World {
public:
  void pickUp() {
    std::lock_guard<std::mutex> a(ground_);
    std::lock_guard<std::mutex> b(bags_);
  }
  void trade() {
    std::lock_guard<std::mutex> b(bags_);
    say();
  }
  void announce() {
    std::lock_guard<std::mutex> c(chat_);
    std::lock_guard<std::mutex> a(ground_); // both-warning {{'ground_' is taken here under 'chat_', which closes a cycle: 3 threads}}
  }

private:
  void say() { std::lock_guard<std::mutex> c(chat_); }
  std::mutex ground_, bags_, chat_;
};

// ---- a virtual call

struct Listener {
  virtual ~Listener() = default;
  virtual void changed() = 0;
};

class Store {
public:
  explicit Store(Listener &l) : listener_(l) {}
  void put() {
    std::lock_guard<std::mutex> l(store_);
    ++items_;
    listener_.changed();
  }
  int items() {
    std::lock_guard<std::mutex> l(store_);
    return items_;
  }

private:
  Listener &listener_;
  std::mutex store_;
  int items_ = 0;
};

class Gauge : public Listener {
public:
  void changed() override {
    std::lock_guard<std::mutex> l(gauge_); // both-warning {{'gauge_' is taken here under 'store_'}}
    ++changes_;
  }
  void show(Store &store) {
    std::lock_guard<std::mutex> l(gauge_);
    shown_ = store.items();
  }

private:
  std::mutex gauge_;
  int changes_ = 0, shown_ = 0;
};

// ---- a callback that an object keeps

class Log {
public:
  explicit Log(std::function<int(int)> nameOf) : nameOf_(std::move(nameOf)) {}
  void record(int user) {
    std::lock_guard<std::mutex> l(log_);
    last_ = nameOf_(user); // both-warning {{what is called back here takes 'users_' under 'log_'}}
  }
  int last() {
    std::lock_guard<std::mutex> l(log_);
    return last_;
  }

private:
  const std::function<int(int)> nameOf_;
  std::mutex log_;
  int last_ = 0;
};

class Directory {
public:
  Directory() : log_([this](int user) { return name(user); }) {}
  void rename(int user) {
    std::lock_guard<std::mutex> l(users_);
    names_ = user + log_.last();
  }
  int name(int user) {
    std::lock_guard<std::mutex> l(users_);
    return names_ + user;
  }
  void login(int user) { log_.record(user); }

private:
  std::mutex users_;
  int names_ = 0;
  Log log_;
};

// ---- the lock that is held, taken again

class Cache {
public:
  void put(int value) {
    std::lock_guard<std::mutex> l(mutex_);
    value_ = value;
  }
  void replace(int value) {
    std::lock_guard<std::mutex> l(mutex_);
    if (value_ != value)
      put(value); // both-warning {{this call takes 'mutex_', which its thread holds already}}
  }
  void twice() {
    std::unique_lock<std::mutex> first(mutex_);
    std::unique_lock<std::mutex> second(mutex_); // both-warning {{'mutex_' is taken here by a thread that holds it already}}
  }

private:
  std::mutex mutex_;
  int value_ = 0;
};

class Tasks {
public:
  void finish() {
    std::lock_guard<std::mutex> l(mutex_);
    release();
  }
  bool done() {
    std::lock_guard<std::mutex> l(mutex_);
    return left_ == 0;
  }

private:
  void release() { report(); }
  void report() {
    if (done()) // both-warning {{this call takes 'mutex_', which its thread holds already}}
      ++reports_;
  }
  std::mutex mutex_;
  int left_ = 0, reports_ = 0;
};

class Downloads {
public:
  void onChange(std::function<void()> changed) { changed_ = std::move(changed); }
  void add() {
    std::lock_guard<std::mutex> l(mutex_);
    ++size_;
    changed_(); // both-warning {{what is called back here takes 'mutex_', which its thread holds already}}
  }
  int size() {
    std::lock_guard<std::mutex> l(mutex_);
    return size_;
  }

private:
  std::function<void()> changed_;
  std::mutex mutex_;
  int size_ = 0;
};

class Window {
public:
  Window() {
    downloads_.onChange([this] { shown_ = downloads_.size(); });
  }
  void click() { downloads_.add(); }

private:
  int shown_ = 0;
  Downloads downloads_;
};

class Routes {
public:
  int lookup(int prefix) {
    std::shared_lock<std::shared_mutex> l(mutex_);
    if (hops_ != prefix)
      learn(prefix); // both-warning {{this call takes 'mutex_' for writing, which its thread holds for reading}}
    return hops_;
  }
  void learn(int prefix) {
    std::unique_lock<std::shared_mutex> l(mutex_);
    hops_ = prefix;
  }

private:
  std::shared_mutex mutex_;
  int hops_ = 0;
};

// ---- a way out that keeps the lock

class Booth {
public:
  bool vote(int voter) {
    mutex_.lock();
    if (last_ == voter)
      return false; // both-warning {{the function returns here with 'mutex_' locked}}
    last_ = voter;
    mutex_.unlock();
    return true;
  }

private:
  std::mutex mutex_;
  int last_ = 0;
};

// ---- two objects of one class

struct Account {
  std::mutex mutex;
  int balance = 0;
};

void transfer(Account &from, Account &to) {
  std::lock_guard<std::mutex> source(from.mutex);
  std::lock_guard<std::mutex> target(to.mutex); // both-warning {{'to.mutex' is taken here under 'from.mutex', and nothing orders the two}}
  to.balance += from.balance;
}

void move(Account &from, Account &to) {
  std::lock_guard<std::mutex> source(from.mutex);
  std::lock_guard<std::mutex> target(to.mutex); // both-warning {{and elsewhere the other way round}}
  to.balance += from.balance;
}

void moves_both_ways() {
  Account rent, savings;
  std::thread there([&] { move(savings, rent); });
  std::thread back([&] { move(rent, savings); });
  there.join();
  back.join();
}

class List {
public:
  void append(const List &other) {
    std::lock_guard<std::mutex> mine(mutex_);
    std::lock_guard<std::mutex> theirs(other.mutex_); // both-warning {{'other.mutex_' is taken here under 'mutex_', and nothing orders the two}}
    size_ += other.size_;
  }

private:
  mutable std::mutex mutex_;
  int size_ = 0;
};

class Songs {
public:
  void append(const Songs &other) {
    std::lock_guard<std::mutex> mine(mutex_);
    std::lock_guard<std::mutex> theirs(other.mutex_); // both-warning {{'mutex_' is taken here by a thread that holds it already}}
    size_ += other.size_;
  }
  void repeat() { append(*this); }

private:
  mutable std::mutex mutex_;
  int size_ = 0;
};

class Balancer {
public:
  void move(int from, int to) {
    if (from == to)
      return;
    std::unique_lock<std::mutex> source(shards_[from].mutex);
    std::unique_lock<std::mutex> target(shards_[to].mutex); // both-warning {{nothing orders the two}}
    ++shards_[to].balance;
  }

private:
  Account shards_[4];
};
