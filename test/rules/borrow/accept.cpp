// RUN: %fearless-both %s
// both-no-diagnostics
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <pthread.h>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

void use(int);
void use(const std::string &);
int next();
bool ready();

// ---- the thread owns what it uses

void values_are_copied() {
  int hits = 0;
  std::string name = "log";
  std::thread([hits, name] { use(hits), use(name); }).detach();
}

void default_copy() {
  int hits = 0;
  std::thread([=] { use(hits); }).detach();
}

void value_is_moved_in() {
  std::vector<int> data(10);
  std::thread([data = std::move(data)] { use(data[0]); }).detach();
}

void owner_is_moved_in() {
  auto data = std::make_unique<int>(1);
  std::thread([data = std::move(data)] { use(*data); }).detach();
}

void arguments_are_copied(std::string name) {
  std::thread([](const std::string &s) { use(s); }, name).detach();
}

void reference_is_copied_by_value(const std::string &name) {
  std::thread([name] { use(name); }).detach();
}

void function_parameters_by_reference_bind_to_the_threads_copy(std::string name) {
  void (*print)(const std::string &) = use;
  std::thread(print, name).detach();
}

void string_is_made_before_the_thread_starts() {
  char buffer[64] = "";
  std::thread([](const std::string &s) { use(s); }, std::string(buffer)).detach();
}

template <class... Ts> void pack_is_copied(Ts... values) {
  std::thread([values...] { (use(values), ...); }).detach();
}
void call_pack() { pack_is_copied(1); }

// ---- what never dies

int counter_limit();
const int limit = counter_limit();
std::atomic<int> total{0};
constexpr int table[] = {1, 2, 3};

void globals_are_not_captured() {
  std::thread([&] { total += limit; }).detach();
}

void static_local_is_not_captured() {
  static std::atomic<int> hits{0};
  std::thread([&] { ++hits; }).detach();
}

void constexpr_local_is_not_captured() {
  constexpr int step = 2;
  std::thread([&] { use(step + 1); }).detach();
}

void reference_to_a_static() {
  static std::atomic<int> hits{0};
  auto &alias = hits;
  std::thread([&alias] { ++alias; }).detach();
}

void address_of_a_static() {
  static std::atomic<int> hits{0};
  std::thread([](std::atomic<int> *n) { ++*n; }, &hits).detach();
}

void string_literal() {
  const char *name = "log";
  std::thread([name] { std::puts(name); }).detach();
}

void string_literal_as_an_argument() {
  std::thread([](const std::string &s) { use(s); }, "log").detach();
}

void view_of_a_literal() {
  std::string_view name = "log";
  std::thread([name] { use((int)name.size()); }).detach();
}

void span_of_a_constant_table() {
  std::span<const int> part(table);
  std::thread([part] { use(part[0]); }).detach();
}

void pointer_to_a_constant() {
  const int *p = &limit;
  std::thread([p] { use(*p); }).detach();
}

// ---- the thread ends first

void joined_at_once() {
  int job = next();
  std::thread([&] { use(job); }).join();
}

void joined_at_the_end() {
  int job = next();
  std::thread t([&] { use(job); });
  use(1);
  t.join();
}

void joined_when_joinable() {
  int job = next();
  std::thread t([&] { use(job); });
  if (t.joinable())
    t.join();
}

void joined_on_both_paths(bool hurry) {
  int job = next();
  std::thread t([&] { use(job); });
  if (hurry) {
    t.join();
    return;
  }
  use(2);
  t.join();
}

void joined_when_an_exception_comes() {
  int job = next();
  std::thread t([&] { use(job); });
  try {
    use(next());
  } catch (...) {
    t.join();
    throw;
  }
  t.join();
}

void joined_under_another_name() {
  int job = next();
  std::thread t([&] { use(job); });
  std::thread u = std::move(t);
  u.join();
}

void started_conditionally() {
  int job = next();
  std::thread t;
  if (ready())
    t = std::thread([&] { use(job); });
  if (t.joinable())
    t.join();
}

void finish(std::thread &t) { t.join(); }
void joined_by_a_helper() {
  int job = next();
  std::thread t([&] { use(job); });
  finish(t);
}

void finish_moved(std::thread t) { t.join(); }
void joined_by_a_helper_that_owns_it() {
  int job = next();
  std::thread t([&] { use(job); });
  finish_moved(std::move(t));
}

void join_all(std::vector<std::thread> &threads) {
  for (auto &t : threads)
    t.join();
}
void threads_joined_by_a_helper() {
  int job = next();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { use(job); });
  join_all(threads);
}

void threads_joined_in_a_loop() {
  int job = next();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.push_back(std::thread([&, i] { use(job + i); }));
  for (std::thread &t : threads)
    t.join();
}

void threads_joined_by_index() {
  int job = next();
  std::vector<std::thread> threads(4);
  for (unsigned i = 0; i < threads.size(); ++i)
    threads[i] = std::thread([&job] { use(job); });
  for (unsigned i = 0; i < threads.size(); ++i)
    if (threads[i].joinable())
      threads[i].join();
}

void array_of_threads() {
  int job = next();
  std::thread threads[2];
  for (int i = 0; i < 2; ++i)
    threads[i] = std::thread([&] { use(job); });
  for (int i = 0; i < 2; ++i)
    threads[i].join();
}

void std_array_of_threads() {
  int job = next();
  std::array<std::thread, 2> threads;
  for (auto &t : threads)
    t = std::thread([&] { use(job); });
  for (auto &t : threads)
    t.join();
}

void threads_joined_by_an_algorithm() {
  int job = next();
  std::vector<std::thread> threads;
  threads.emplace_back([&] { use(job); });
  std::for_each(threads.begin(), threads.end(), [](std::thread &t) { t.join(); });
}

void threads_joined_by_member_pointer() {
  int job = next();
  std::vector<std::thread> threads;
  threads.emplace_back([&] { use(job); });
  std::for_each(threads.begin(), threads.end(), std::mem_fn(&std::thread::join));
}

void local_is_declared_between_the_turns_but_threads_are_joined_in_the_turn() {
  for (int i = 0; i < 4; ++i) {
    int job = i * 2;
    std::thread t([&] { use(job); });
    t.join();
  }
}

void heap_thread_is_joined() {
  int job = next();
  auto t = std::make_unique<std::thread>([&] { use(job); });
  t->join();
}

void new_thread_is_joined() {
  int job = next();
  std::thread *t = new std::thread([&] { use(job); });
  t->join();
  delete t;
}

void optional_thread() {
  int job = next();
  std::optional<std::thread> t;
  t.emplace([&] { use(job); });
  t->join();
}

void lambda_joins() {
  int job = next();
  std::thread t([&] { use(job); });
  auto finish = [&] { t.join(); };
  finish();
}

void jthread_dies_first() {
  int job = next();
  std::jthread t([&] { use(job); });
}

void jthreads_die_first() {
  std::string text = "a";
  std::vector<std::jthread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back([&] { use(text); });
}

void jthread_temporary() {
  int job = next();
  std::jthread([&] { use(job); });
}

void future_is_waited_for() {
  int job = next();
  auto done = std::async(std::launch::async, [&] { return job; });
  use(done.get());
}

void future_dies_first() {
  int job = next();
  auto done = std::async(std::launch::async, [&] { use(job); });
}

void discarded_future_waits_at_once() {
  int job = next();
  (void)std::async(std::launch::async, [&] { use(job); });
}

void futures_are_waited_for() {
  int job = next();
  std::vector<std::future<void>> done;
  for (int i = 0; i < 4; ++i)
    done.push_back(std::async([&] { use(job); }));
  for (auto &d : done)
    d.get();
}

void *count_up(void *n) {
  ++*static_cast<int *>(n);
  return nullptr;
}
void posix_thread_is_joined() {
  int n = 0;
  pthread_t id;
  pthread_create(&id, nullptr, count_up, &n);
  pthread_join(id, nullptr);
}

void posix_threads_are_joined() {
  int n[4] = {};
  pthread_t ids[4];
  for (int i = 0; i < 4; ++i)
    pthread_create(&ids[i], nullptr, count_up, &n[i]);
  for (int i = 0; i < 4; ++i)
    pthread_join(ids[i], nullptr);
}

// A handle of C is a number: its copy stands for the same thread.
int posix_threads_joined_by_copies() {
  int n[4] = {}, m = 0;
  pthread_t ids[4], one;
  for (int i = 0; i < 4; ++i)
    pthread_create(&ids[i], nullptr, count_up, &n[i]);
  for (pthread_t id : ids)
    pthread_join(id, nullptr);
  pthread_create(&one, nullptr, count_up, &m);
  pthread_t copy = one;
  pthread_join(copy, nullptr);
  return n[0] + m;
}

void increment(int &n) { ++n; }
void arguments_by_reference_are_joined() {
  int n = 0;
  std::thread t(increment, std::ref(n));
  t.join();
  use(n);
}

void parameters_by_reference_are_joined(std::string &text, std::span<const int> numbers) {
  std::thread t([&] { use(text); });
  std::thread u([numbers] { use(numbers[0]); });
  t.join();
  u.join();
}

class ThreadGuard {
public:
  explicit ThreadGuard(std::thread &t) : thread_(t) {}
  ~ThreadGuard() {
    if (thread_.joinable())
      thread_.join();
  }

private:
  std::thread &thread_;
};
void joined_by_a_guard() {
  int job = next();
  std::thread t([&] { use(job); });
  ThreadGuard guard(t);
  use(next());
}

template <class F> struct Defer {
  F f;
  ~Defer() { f(); }
};
void joined_by_a_deferred_closure() {
  int job = next();
  std::thread t([&] { use(job); });
  Defer finish{[&] { t.join(); }};
  use(next());
}

class ScopedThread {
public:
  explicit ScopedThread(std::thread t) : thread_(std::move(t)) {}
  ~ScopedThread() { thread_.join(); }

private:
  std::thread thread_;
};
void joined_by_its_owner() {
  int job = next();
  ScopedThread t(std::thread([&] { use(job); }));
}

template <class F> void run_joined(F f) { std::thread(f).join(); }
template <class F> void call(F f) { f(); }
void closures_that_do_not_outlive_the_call() {
  int hits = 0;
  run_joined([&] { use(hits); });
  call([&] { ++hits; });
}

// ---- an object that joins its own threads

class Worker {
public:
  Worker() { thread_ = std::thread([this] { ++ticks_; }); }
  ~Worker() { thread_.join(); }

private:
  int ticks_ = 0;
  std::thread thread_;
};

class StartedInTheInitialiser {
public:
  StartedInTheInitialiser() : thread_(&StartedInTheInitialiser::run, this) {}
  ~StartedInTheInitialiser() {
    if (thread_.joinable())
      thread_.join();
  }

private:
  void run() { ++ticks_; }
  int ticks_ = 0;
  std::thread thread_;
};

class StopsInTheDestructor {
public:
  void start() { thread_ = std::thread([this] { run(); }); }
  void stop() {
    done_ = true;
    if (thread_.joinable())
      thread_.join();
  }
  ~StopsInTheDestructor() { stop(); }

private:
  void run() {
    while (!done_)
      use(1);
  }
  std::atomic<bool> done_{false};
  std::thread thread_;
};

class JoinsByItself {
public:
  void start() { thread_ = std::jthread([this] { ++ticks_; }); }

private:
  int ticks_ = 0;
  std::jthread thread_;
};

class PoolOfThreads {
public:
  explicit PoolOfThreads(int n) {
    for (int i = 0; i < n; ++i)
      threads_.emplace_back([this] { run(); });
  }
  ~PoolOfThreads() {
    done_ = true;
    for (std::thread &t : threads_)
      t.join();
  }

private:
  void run() {
    while (!done_)
      use(1);
  }
  std::atomic<bool> done_{false};
  std::vector<std::thread> threads_;
};

class MapOfThreads {
public:
  void add(int key) {
    threads_[key] = std::thread([this] { ++ticks_; });
  }
  ~MapOfThreads() {
    for (auto &[key, thread] : threads_)
      thread.join();
  }

private:
  std::atomic<int> ticks_{0};
  std::map<int, std::thread> threads_;
};

class DefinedElsewhere {
public:
  void start();
  void stop();
  ~DefinedElsewhere();

private:
  void loop();
  std::atomic<bool> running_{false};
  std::thread thread_;
};
void DefinedElsewhere::loop() {
  while (running_)
    use(1);
}
void DefinedElsewhere::start() { thread_ = std::thread(&DefinedElsewhere::loop, this); }
void DefinedElsewhere::stop() {
  running_ = false;
  if (thread_.joinable())
    thread_.join();
}
DefinedElsewhere::~DefinedElsewhere() { stop(); }

class WaitsForItsFuture {
public:
  void start() {
    done_ = std::async(std::launch::async, [this] { text_ += "a"; });
  }

private:
  std::string text_;
  std::future<void> done_;
};

class OnTheHeap {
public:
  OnTheHeap() : thread_(std::make_unique<std::thread>([this] { ++ticks_; })) {}
  ~OnTheHeap() { thread_->join(); }

private:
  int ticks_ = 0;
  std::unique_ptr<std::thread> thread_;
};

class JoinsInTheSameFunction {
public:
  void run_both() {
    std::thread t([this] { ++left_; });
    ++right_;
    t.join();
  }

private:
  int left_ = 0, right_ = 0;
};

class Snapshot {
public:
  void report() {
    std::thread([*this] { use(ticks_); }).detach();
    std::thread([ticks = ticks_] { use(ticks); }).detach();
  }

private:
  int ticks_ = 0;
};
