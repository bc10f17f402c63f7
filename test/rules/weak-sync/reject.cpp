// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <string>
#include <thread>
#include <vector>

void use(int);
bool work();

// ---- double-checked locking
struct Tree {
  int size = 0;
};

class LazyTree {
public:
  Tree *get() {
    if (!tree_) { // both-warning {{'tree_' is read here without the lock under which it is written}}
      std::lock_guard<std::mutex> guard(mutex_);
      if (!tree_)
        tree_ = new Tree;
    }
    return tree_;
  }

private:
  std::mutex mutex_;
  Tree *tree_ = nullptr;
};

class LazyOwner { // a smart pointer is no better
public:
  Tree &get() {
    if (owner_) // both-warning {{'owner_' is read here without the lock under which it is written}}
      return *owner_;
    std::unique_lock<std::mutex> guard(mutex_);
    if (owner_ == nullptr)
      owner_ = std::make_unique<Tree>();
    return *owner_;
  }

private:
  std::mutex mutex_;
  std::unique_ptr<Tree> owner_;
};

class LazyByFlag { // the flag is set in a function that is called
public:
  int size() {
    if (!isReady()) { // both-warning {{'ready_' is read here without the lock under which it is written}}
      mutex_.lock();
      if (!isReady())
        load();
      mutex_.unlock();
    }
    return size_;
  }

private:
  bool isReady() const { return ready_; }
  void load() {
    size_ = 7;
    ready_ = true;
  }
  std::mutex mutex_;
  bool ready_ = false;
  int size_ = 0;
};

class LazyByCopy { // a local remembers what was seen without the lock
public:
  Tree *get() {
    Tree *seen = tree_; // both-warning {{'tree_' is read here without the lock under which it is written}}
    if (seen == nullptr) {
      std::lock_guard<std::mutex> guard(mutex_);
      seen = tree_;
      if (seen == nullptr) {
        seen = new Tree;
        tree_ = seen;
      }
    }
    return seen;
  }

private:
  std::mutex mutex_;
  Tree *tree_ = nullptr;
};

class LazyMap {
public:
  int first() {
    if (sizes_.empty()) { // both-warning {{'sizes_' is read here without the lock under which it is written}}
      std::lock_guard<std::mutex> guard(mutex_);
      if (sizes_.empty())
        sizes_[1] = 2;
    }
    return 1;
  }

private:
  std::mutex mutex_;
  std::map<int, int> sizes_;
};

Tree *the_tree;
pthread_mutex_t the_mutex = PTHREAD_MUTEX_INITIALIZER;
Tree *with_pthreads() {
  if (!the_tree) { // both-warning {{'the_tree' is read here without the lock under which it is written}}
    pthread_mutex_lock(&the_mutex);
    if (!the_tree)
      the_tree = new Tree;
    pthread_mutex_unlock(&the_mutex);
  }
  return the_tree;
}

class VolatileTree { // volatile orders nothing
public:
  Tree *get() {
    if (tree_ == nullptr) { // both-warning {{'tree_' is read here without the lock under which it is written}}
      std::lock_guard<std::mutex> guard(mutex_);
      if (tree_ == nullptr)
        tree_ = new Tree;
    }
    return tree_;
  }

private:
  std::mutex mutex_;
  Tree *volatile tree_ = nullptr;
};

// ---- atomics that are changed in two steps
std::atomic<int> hits;
void adds_one() {
  hits = hits + 1; // both-warning {{'hits' is loaded and stored in two steps}}
}
void stores_what_it_loads() {
  hits.store(hits.load() * 2); // both-warning {{'hits' is loaded and stored in two steps}}
}
struct Meter {
  std::atomic<long> total{0};
  std::atomic<bool> odd{false};
};
void changes_members(Meter &m, long n) {
  m.total = m.total + n; // both-warning {{'m.total' is loaded and stored in two steps}}
  m.odd = !m.odd;        // both-warning {{'m.odd' is loaded and stored in two steps}}
}

void two_threads_add_with_a_local_between() {
  std::atomic<int> sum{0};
  auto add = [&sum] {
    int old = sum.load();
    use(old);
    sum.store(old + 1, std::memory_order_relaxed); // both-warning {{'sum' is loaded and stored in two steps}}
  };
  std::thread a(add), b(add);
  a.join();
  b.join();
}

std::atomic<Tree *> shared_tree;
Tree *makes_one_too_many() {
  if (!shared_tree.load()) // both-warning {{'shared_tree' may have changed between this check}}
    shared_tree.store(new Tree);
  return shared_tree;
}

class Started { // perhaps one thread alone calls it
public:
  void start() {
    if (started_.load()) // rust-warning {{'started_' may have changed between this check}}
      return;
    started_.store(true);
    use(1);
  }

private:
  std::atomic<bool> started_{false};
};

class SpinLock { // whoever writes a lock expects several threads
public:
  void lock() {
    while (locked_.load()) { // both-warning {{'locked_' may have changed between this check}}
    }
    locked_.store(true);
  }
  void unlock() { locked_.store(false); }

private:
  std::atomic<bool> locked_{false};
};

class Quota {
public:
  bool enter() {
    if (active_ >= 3) // both-warning {{'active_' may have changed between this check}}
      return false;
    ++active_;
    return true;
  }
  void leave() { --active_; }

private:
  std::atomic<int> active_{0};
};
void many_enter() {
  Quota quota;
  std::vector<std::thread> clients;
  for (int i = 0; i < 4; ++i)
    clients.emplace_back([&quota] {
      if (quota.enter())
        quota.leave();
    });
  for (auto &client : clients)
    client.join();
}

class Once {
public:
  void run() {
    if (!done_) { // both-warning {{'done_' may have changed between this check}}
      done_ = true;
      use(1);
    }
  }

private:
  std::atomic<bool> done_{false};
};
void two_run_once() {
  Once once;
  std::thread a([&] { once.run(); });
  once.run();
  a.join();
}

// ---- plain and volatile flags
void plain_flag() {
  bool stop = false;
  std::thread t([&] {
    while (!stop)
      work();
  });
  stop = true; // both-warning {{'stop' is written here while a thread polls it}}
  t.join();
}

void volatile_number() {
  volatile int level = 0;
  std::thread t([&] { use(level); });
  level = 1; // both-warning {{'level' is volatile, which synchronises nothing}}
  t.join();
}

void parent_waits_for_a_plain_flag(std::atomic<int> &progress) {
  bool finished = false;
  std::thread t([&] {
    ++progress;
    finished = true; // both-warning {{'finished' is written here while a thread polls it}}
  });
  while (!finished)
    use(progress);
  t.join();
}

enum class State { Running, Done };
class Machine {
public:
  Machine() : thread_([this] { run(); }) {}
  ~Machine() {
    state_ = State::Done; // both-warning {{'state_' is written here while a thread polls it}}
    thread_.join();
  }

private:
  void run() {
    while (true) {
      if (state_ == State::Done)
        break;
      work();
    }
  }
  State state_ = State::Running;
  std::thread thread_;
};

class Poller {
public:
  ~Poller() { stop(); }
  void start() {
    running_ = true;
    thread_ = std::thread(&Poller::poll, this);
  }
  void stop() {
    running_ = false; // both-warning {{'running_' is written here while a thread polls it}}
    if (thread_.joinable())
      thread_.join();
  }

private:
  bool isRunning() const { return running_; }
  void poll() {
    while (isRunning())
      work();
  }
  bool running_ = false;
  std::thread thread_;
};

class Board { // which of two buffers is shown
public:
  void update(int value) {
    int back = 1 - front_;
    buffers_[back] = value;
    front_ = back; // both-warning {{'front_' is written here while it tells another thread which element to use}}
  }
  int read() { return buffers_[front_]; }

private:
  int buffers_[2] = {};
  int front_ = 0;
};
void one_updates_one_reads() {
  Board board;
  std::thread t([&board] { board.update(1); });
  use(board.read());
  t.join();
}

void polls(const bool *stop) {
  while (!*stop)
    work();
}
void through_a_pointer() {
  bool stop = false;
  std::thread t(polls, &stop);
  stop = true; // both-warning {{'stop' is written here while a thread polls it}}
  t.join();
}

bool global_done = false;
void global_flag() {
  std::thread t([] {
    while (!global_done)
      work();
  });
  global_done = true; // both-warning {{'global_done' is written here while a thread polls it}}
  t.join();
}

volatile int quit_requested;
void *runs_until_quit(void *) {
  while (!quit_requested)
    work();
  return nullptr;
}
void volatile_with_pthreads() {
  pthread_t thread;
  pthread_create(&thread, nullptr, runs_until_quit, nullptr);
  quit_requested = 1; // both-warning {{'quit_requested' is volatile, which synchronises nothing}}
  pthread_join(thread, nullptr);
}

class AsksWithoutJoin {
public:
  AsksWithoutJoin() : thread_([this] { run(); }) {}
  ~AsksWithoutJoin() { thread_.join(); }
  void requestStop() { running_ = false; } // both-warning {{'running_' is written here while a thread polls it}}

private:
  void run() {
    while (running_)
      work();
  }
  bool running_ = true;
  std::thread thread_;
};

struct Maximum {
  std::atomic<int> most{0};
  void put(int n) {
    if (n > most) // both-warning {{'most' may have changed between this check}}
      most = n;
  }
};
void two_put() {
  Maximum maximum;
  std::thread a([&] { maximum.put(1); }), b([&] { maximum.put(2); });
  a.join();
  b.join();
}

// ---- waits without a condition
class Gate {
public:
  void open() {
    std::lock_guard<std::mutex> guard(mutex_);
    open_ = true;
    opened_.notify_all();
  }
  void pass() {
    std::unique_lock<std::mutex> lock(mutex_);
    opened_.wait(lock); // both-warning {{this wait has no condition}}
  }
  void pass_if_closed() {
    std::unique_lock<std::mutex> lock(mutex_);
    if (!open_)
      opened_.wait(lock); // both-warning {{this wait has no condition}}
  }

private:
  std::mutex mutex_;
  std::condition_variable opened_;
  bool open_ = false;
};

struct Jobs { // asked once: another consumer may have been quicker
  int pop() {
    std::unique_lock<std::mutex> lock(mutex);
    if (jobs.empty())
      filled.wait(lock); // both-warning {{this wait has no condition}}
    int job = jobs.back();
    jobs.pop_back();
    return job;
  }
  std::mutex mutex;
  std::condition_variable filled;
  std::vector<int> jobs;
};

pthread_mutex_t gate_mutex = PTHREAD_MUTEX_INITIALIZER;
pthread_cond_t gate = PTHREAD_COND_INITIALIZER;
void waits_with_pthreads() {
  pthread_mutex_lock(&gate_mutex);
  pthread_cond_wait(&gate, &gate_mutex); // both-warning {{this wait has no condition}}
  pthread_mutex_unlock(&gate_mutex);
}
