// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <atomic>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <string>
#include <thread>
#include <vector>

void use(int);
void use(const std::string &);
bool ready();

// ---- shown: two sides reach it at once, and one writes

int requests = 0; // both-note {{'requests' of type 'int' is declared here}} both-note {{make it 'std::atomic<int>', const or 'thread_local'}}
void two_threads_write_a_global() {
  std::thread a([] { ++requests; }); // both-warning {{global 'requests' is shared by threads without synchronisation}} both-note {{a thread that starts here reaches it}}
  std::thread b([] { ++requests; }); // both-note {{a second thread that starts here reaches it too}}
  a.join();
  b.join();
}

static int hits;
void count() { ++hits; } // both-warning {{global 'hits' is shared by threads without synchronisation}}
void both_run_one_function() {
  std::thread a(count);
  std::thread b(count);
  a.join();
  b.join();
}

int next_id() {
  static int last = 0; // both-note {{'last' of type 'int' is declared here}}
  return ++last;       // both-note {{it is used here}}
}
void static_local_of_a_function() {
  std::thread t([] { use(next_id()); }); // both-warning {{static local 'last' is shared by threads without synchronisation}}
  use(next_id()); // both-note {{meanwhile it is used here}}
  t.join();
}

struct Registry {
  static std::vector<std::string> names;
  static int generation;
  static void add(const std::string &name) { names.push_back(name); }
};
void static_member() {
  std::thread t([] { Registry::add("a"); }); // both-warning {{static member 'names' is shared by threads without synchronisation}}
  Registry::add("b");
  t.join();
}

std::map<int, int> seen; // both-note {{make it const, 'thread_local', or a value inside its lock: 'fearless::Mutex<std::map<int, int>>'}}
void every_turn_of_a_loop() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([i] { seen[i] = i; }); // both-warning {{global 'seen' is shared by threads without synchronisation}} both-note {{the loop starts more than one such thread}}
  for (auto &t : threads)
    t.join();
}

int level = 0;
void parent_writes_what_the_thread_reads() {
  std::thread t([] { use(level); }); // both-note {{a thread that starts here reaches it}}
  level = 1;                         // both-note {{meanwhile it is used here}}
  t.join();
} // both-warning@-3 {{global 'level' is shared by threads without synchronisation}}

volatile bool stop = false;
void volatile_is_nothing() {
  std::thread t([] {
    while (!stop)
      use(1);
  });
  stop = true; // both-warning {{'stop' is volatile, which synchronises nothing}}
  t.join();
}

int total = 0;
std::mutex total_mutex;
void only_the_thread_locks() {
  std::thread t([] {
    std::lock_guard lock(total_mutex);
    ++total;
  });
  ++total; // both-warning {{'total' is written here without 'total_mutex', which guards it elsewhere}}
  t.join();
}

int shared_by_tasks = 0;
void tasks() {
  auto a = std::async([] { return ++shared_by_tasks; }); // both-warning {{global 'shared_by_tasks' is shared}}
  auto b = std::async([] { return ++shared_by_tasks; });
  use(a.get() + b.get());
}

int posix_total = 0;
void *work(void *) {
  ++posix_total; // both-warning {{global 'posix_total' is shared}}
  return nullptr;
}
void posix_threads() {
  pthread_t a, b;
  pthread_create(&a, nullptr, work, nullptr);
  pthread_create(&b, nullptr, work, nullptr);
  pthread_join(a, nullptr);
  pthread_join(b, nullptr);
}

// ---- a thread reaches it: Rust would call it `static mut`

int reached = 0;
void one_thread_is_enough() {
  std::thread([] { ++reached; }).detach(); // rust-warning {{global 'reached' is shared by threads without synchronisation}}
}

std::string prefix = "log"; // nothing makes it const
void only_read() {
  std::thread([] { use(prefix); }).detach(); // rust-warning {{global 'prefix' is shared}}
}

namespace config {
int verbosity = 0;
}
void deep_in_the_call(int depth) {
  if (depth > 0)
    return deep_in_the_call(depth - 1);
  use(config::verbosity); // rust-warning {{global 'verbosity' is shared}}
}
void through_calls() {
  std::thread(deep_in_the_call, 3).detach();
}

class Service {
public:
  void start() {
    std::thread([] { ++count_; }).detach(); // rust-warning {{static member 'count_' is shared}}
  }

private:
  inline static int count_ = 0;
};

int *cursor = nullptr;
const char *banner = "x"; // the pointer itself may be written
void mutable_pointers() {
  std::thread([] { use(cursor != nullptr); }).detach(); // rust-warning {{global 'cursor' is shared}}
  std::thread([] { use(banner != nullptr); }).detach(); // rust-warning {{global 'banner' is shared}}
}

// const is shallow: everybody may write the int.
const std::unique_ptr<int> slot = std::make_unique<int>(0);
void shallow_const() {
  std::thread([] { ++*slot; }).detach(); // rust-warning {{global 'slot' is shared}}
}

class Memo {
public:
  int get() const { return hits_++; }

private:
  mutable int hits_ = 0;
};
const Memo memo;
void mutable_field_behind_const() {
  std::thread([] { use(memo.get()); }).detach(); // rust-warning {{global 'memo' is shared}}
}

void static_local_of_the_spawner() {
  static int started = 0;
  std::thread([] { ++started; }).detach(); // rust-warning {{static local 'started' is shared}}
}

void by_reference() {
  static std::vector<int> log;
  std::thread([&log = log] { log.push_back(1); }).detach(); // rust-warning {{static local 'log' is shared}}
}

void append(std::vector<int> *to) { to->push_back(1); }
std::vector<int> results;
void by_pointer() {
  std::thread(append, &results).detach(); // rust-warning {{global 'results' is shared}}
}

int guarded_by_convention = 0;
std::mutex convention;
void mutex_beside_the_data_licenses_nothing() {
  std::thread([] {
    std::lock_guard lock(convention);
    ++guarded_by_convention; // rust-warning {{global 'guarded_by_convention' is shared}}
  }).detach();
  std::lock_guard lock(convention);
  ++guarded_by_convention;
}

template <class T> struct Counter {
  inline static int n = 0;
};
template <class T> void instantiated_twice_reported_once() {
  static int turns = 0;
  std::thread([] { ++turns; }).detach(); // rust-warning {{static local 'turns' is shared}}
}
void two_instantiations() {
  instantiated_twice_reported_once<int>();
  instantiated_twice_reported_once<long>();
}
