// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
// What other thread checkers stumble over: constant indices, closures under a lock, conditional
// locks, constructors that have started a thread, the time before and after the threads.
#include <array>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

void use(int);
bool ready();

// ---- constant indices, an element of its own for each turn
void constant_indices() {
  int w[2] = {};
  std::thread a([&] { ++w[0]; });
  std::thread b([&] { ++w[1]; });
  a.join();
  b.join();
}
void constant_indices_in_structs() {
  struct Slot {
    int n;
    int m;
  };
  std::array<Slot, 2> w{};
  std::thread a([&] { ++w[0].n; });
  std::thread b([&] { ++w[1].n; });
  std::thread c([&] { ++w[1].m; });
  a.join();
  b.join();
  c.join();
}
void own_index_of_each_turn() {
  std::vector<int> v(8);
  std::vector<std::thread> ts;
  for (std::size_t i = 0; i < v.size(); ++i)
    ts.emplace_back([&v, i] { v[i] = 1; });
  for (auto &t : ts)
    t.join();
}
void element_reference_of_each_turn() {
  std::vector<int> v(8);
  std::vector<std::thread> ts;
  for (int &x : v)
    ts.emplace_back([&x] { x = 1; });
  for (auto &t : ts)
    t.join();
}
void pointer_to_own_element() {
  std::vector<int> v(8);
  std::vector<std::thread> ts;
  for (int i = 0; i < 8; ++i) {
    int *p = &v[i];
    ts.emplace_back([p] { *p = 1; });
  }
  for (auto &t : ts)
    t.join();
}
struct Worker {
  int n = 0;
  void run() { ++n; }
};
void own_object_of_each_turn() {
  std::vector<Worker> ws(4);
  std::vector<std::thread> ts;
  for (auto &w : ws)
    ts.emplace_back(&Worker::run, &w);
  for (auto &t : ts)
    t.join();
}
// ---- closures that run under the lock of whoever calls them, conditional locks
void predicate_runs_under_lock() {
  std::mutex m;
  std::condition_variable cv;
  bool done = false;
  std::thread t([&] {
    std::lock_guard g(m);
    done = true;
    cv.notify_one();
  });
  {
    std::unique_lock lk(m);
    cv.wait(lk, [&] { return done; });
  }
  t.join();
}
void local_lambda_called_under_lock() {
  std::mutex m;
  int n = 0;
  auto bump = [&] { ++n; };
  std::thread t([&] {
    std::lock_guard g(m);
    bump();
  });
  {
    std::lock_guard g(m);
    bump();
  }
  t.join();
}
template <class F> void with_lock(std::mutex &m, F f) {
  std::lock_guard g(m);
  f();
}
void callback_under_a_helpers_lock() {
  std::mutex m;
  int n = 0;
  std::thread t([&] { with_lock(m, [&] { ++n; }); });
  with_lock(m, [&] { ++n; });
  t.join();
}
void with_lock_erased(std::mutex &m, const std::function<void()> &f) {
  std::lock_guard g(m);
  f();
}
void erased_callback_under_a_helpers_lock() {
  std::mutex m;
  int n = 0;
  std::thread t([&] { with_lock_erased(m, [&] { ++n; }); });
  with_lock_erased(m, [&] { ++n; });
  t.join();
}
void conditional_lock_and_use() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::unique_lock lk(m, std::try_to_lock);
    if (lk)
      ++n;
  });
  {
    std::unique_lock lk(m, std::defer_lock);
    lk.lock();
    ++n;
  }
  t.join();
}
void conditional_lock_owns() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::unique_lock lk(m, std::try_to_lock);
    if (!lk.owns_lock())
      return;
    ++n;
  });
  {
    if (m.try_lock()) {
      ++n;
      m.unlock();
    }
  }
  t.join();
}
void optional_lock(bool threaded) {
  std::mutex m;
  int n = 0;
  std::optional<std::thread> t;
  if (threaded)
    t.emplace([&] {
      std::lock_guard g(m);
      ++n;
    });
  {
    std::unique_lock<std::mutex> lk;
    if (threaded)
      lk = std::unique_lock(m);
    ++n; // rust-warning {{'n' is written here while a thread uses it}}
  }
  if (t)
    t->join();
}
void unlocked_early_then_relocked() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::unique_lock lk(m);
    ++n;
    lk.unlock();
    ready();
    lk.lock();
    ++n;
  });
  {
    std::lock_guard g(m);
    ++n;
  }
  t.join();
}
void guard_moved_into_helper(std::unique_lock<std::mutex> lk, int &n) { ++n; }
void guard_moved() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::unique_lock lk(m);
    guard_moved_into_helper(std::move(lk), n);
  });
  {
    std::unique_lock lk(m);
    ++n;
  }
  t.join();
}
std::unique_lock<std::mutex> take(std::mutex &m) { return std::unique_lock(m); }
void guard_returned() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    auto g = take(m);
    ++n;
  });
  {
    auto g = take(m);
    ++n;
  }
  t.join();
}
void own_element_lock() {
  struct Shard {
    std::mutex m;
    int n = 0;
  };
  std::array<Shard, 4> shards;
  std::thread a([&] {
    std::lock_guard g(shards[0].m);
    ++shards[0].n;
  });
  std::thread b([&] {
    std::lock_guard g(shards[1].m);
    ++shards[1].n;
  });
  a.join();
  b.join();
}
class Started {
public:
  Started() : n_(1) {
    n_ = 2;
    t_ = std::thread([this] { run(); });
  }
  ~Started() {
    t_.join();
    use(n_);
  }

private:
  void run() { ++n_; }
  int n_;
  std::thread t_;
};
// ---- before the threads start, after they are joined
class Service {
public:
  void configure(int n) {
    // rust-warning@+1 {{'this->limit_' is used here while a thread of the same object uses it}}
    limit_ = n;
  }
  void start() {
    // rust-warning@+1 {{thread may outlive '*this', which it is handed by pointer}}
    t_ = std::thread(&Service::loop, this);
  }
  void stop() {
    t_.join();
    use(total_);
  }

private:
  void loop() {
    for (int i = 0; i < limit_; ++i)
      ++total_;
  }
  int limit_ = 0, total_ = 0;
  std::thread t_;
};
void phases() {
  Service s;
  s.configure(3);
  s.start();
  s.stop();
  s.configure(4);
}
struct Config {
  int level = 0;
  std::map<int, int> table;
};
void initialised_before_the_first_thread() {
  Config c;
  c.level = 1;
  c.table[1] = 2;
  std::thread a([&c] { use(c.level); });
  std::thread b([&c] { use(c.table.at(1)); });
  a.join();
  b.join();
  c.level = 2;
}
void main_like_run() {
  static int setting;
  setting = 3;
  std::thread t([] {
    // rust-warning@+1 {{static local 'setting' is shared by threads without synchronisation}}
    use(setting);
  });
  t.join();
  setting = 4;
}
// ---- and what is a defect all the same
class Spawned {
public:
  Spawned() : t_([this] { run(); }) {
    // both-warning@+1 {{'this->n_' is written here while a thread uses it}}
    n_ = 2;
  }
  ~Spawned() { t_.join(); }

private:
  void run() { ++n_; }
  int n_ = 0;
  std::thread t_;
};
void unlocked_write() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::lock_guard g(m);
    ++n;
  });
  n = 3; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}
void unlock_then_use() {
  std::mutex m;
  int n = 0;
  std::thread t([&] {
    std::unique_lock lk(m);
    ++n;
    lk.unlock();
    ++n;
  });
  {
    std::lock_guard g(m);
    ++n; // both-warning {{'n' is written here while a thread uses it}}
  }
  t.join();
}
