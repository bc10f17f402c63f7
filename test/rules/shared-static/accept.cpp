// RUN: %fearless-both %s
// both-no-diagnostics
#include <array>
#include <atomic>
#include <cstdio>
#include <future>
#include <iostream>
#include <latch>
#include <map>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

void use(int);
void use(const std::string &);
int load();

// ---- nobody writes

const int limit = load();
constexpr double pi = 3.14;
const std::string prefix = "log";
const std::vector<int> primes = {2, 3, 5};
const std::map<std::string, int> levels;
constexpr std::array<int, 2> pair = {1, 2};
static const char *const names[] = {"a", "b"};
const char *const banner = "x";
constexpr std::string_view title = "t";
const std::shared_ptr<const std::string> shared_text = std::make_shared<const std::string>("a");
enum { count = 4 };
struct Limits {
  static constexpr int max = 10;
  static const int min = 1;
  inline static const std::string name = "limits";
};
void constants() {
  std::thread([] {
    use(limit + (int)pi + primes[0] + pair[0] + count + Limits::max + Limits::min);
    use(prefix), use(Limits::name), use((int)title.size()), use((int)levels.size());
    std::puts(names[0]), std::puts(banner), use(*shared_text);
  }).detach();
}

void constant_locals() {
  static const int start = load();
  static constexpr int step = 2;
  const static std::string text = "a";
  std::thread([] { use(start + step), use(text); }).detach();
}

// ---- it synchronises itself

std::atomic<int> hits{0};
std::atomic_flag once = ATOMIC_FLAG_INIT;
std::mutex output;
std::shared_mutex shared_output;
std::once_flag started;
std::latch done(1);
struct Stats {
  std::atomic<int> hits{0}, misses{0};
} stats;
std::atomic<int> per_kind[4];
void atomics_and_locks() {
  std::thread([] {
    ++hits, ++stats.hits, ++per_kind[0];
    once.test_and_set();
    std::call_once(started, [] { use(1); });
    std::lock_guard lock(output);
    std::shared_lock shared(shared_output);
    done.count_down();
  }).detach();
  ++hits, ++stats.misses, ++per_kind[1];
  std::lock_guard lock(output);
  done.wait();
}

int next_id() {
  static std::atomic<int> last{0};
  return ++last;
}
void atomic_static_local() {
  std::thread([] { use(next_id()); }).detach();
  use(next_id());
}

class Service {
public:
  void start() {
    std::thread([] { ++running_; }).detach();
    ++running_;
  }

private:
  inline static std::atomic<int> running_{0};
};

void everybody_prints() {
  std::thread([] {
    std::cout << "a";
    std::cerr << "b";
    std::fprintf(stderr, "c");
  }).detach();
  std::cout << "d";
}

// ---- every thread has its own

thread_local int depth = 0;
thread_local std::vector<int> scratch;
void thread_locals() {
  thread_local std::string buffer;
  static thread_local int turns = 0;
  std::thread([] {
    ++depth, ++turns;
    scratch.push_back(1);
    buffer += "a";
  }).detach();
  ++depth;
}

// ---- no thread reaches it

int generation = 0;
int counter() {
  static int n = 0;
  return ++n;
}
void only_this_thread() {
  ++generation;
  std::thread t([] { use(1); });
  use(counter());
  ++generation;
  t.join();
}

void value_is_handed_over() {
  ++generation;
  std::thread([now = generation] { use(now); }).detach();
  std::thread(static_cast<void (*)(int)>(use), generation).detach();
}

void closures_that_stay_here() {
  auto bump = [] { ++generation; };
  bump();
  std::thread([] { use(1); }).detach();
}

// ---- functions, types and names are no state

void helper() { use(1); }
void (*const handler)() = helper;
void function_names() {
  std::thread(helper).detach();
  std::thread([] { helper(), handler(); }).detach();
}

int unevaluated = 0;
void only_its_size() {
  std::thread([] { use(sizeof(unevaluated)); }).detach();
}

const int answer = 42;
std::atomic<const int *> published{nullptr};
void publishes() {
  std::jthread t([] { published.store(&answer); });
  if (const int *seen = published.load())
    use(*seen);
}

static pthread_once_t prepared = PTHREAD_ONCE_INIT;
static pthread_key_t per_thread;
static void prepare() { pthread_key_create(&per_thread, nullptr); }
void prepares_once() {
  std::jthread t([] {
    pthread_once(&prepared, prepare);
    pthread_getspecific(per_thread);
  });
  pthread_once(&prepared, prepare);
  pthread_getspecific(per_thread);
}
