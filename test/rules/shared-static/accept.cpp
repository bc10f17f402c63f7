// RUN: %fearless-both %s
// both-no-diagnostics
#include <array>
#include <atomic>
#include <cerrno>
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

// ---- constants in other clothes

extern const int shift;
namespace {
const long offset = load();
constinit const unsigned mask = 0xff;
} // namespace
template <int N> struct Power {
  static constexpr int value = N * Power<N - 1>::value;
};
template <> struct Power<0> {
  static constexpr int value = 1;
};
void constants_of_other_files_and_templates() {
  std::thread([] { use(shift + (int)offset + (int)mask + Power<4>::value); }).detach();
}

const std::vector<int> &small_primes() {
  static const std::vector<int> all = {2, 3, 5, 7};
  return all;
}
void constant_made_at_first_use() {
  std::thread([] { use(small_primes()[0]); }).detach();
  use(small_primes()[1]);
}

static void (*const handlers[])(int) = {use, use};
void table_of_functions() {
  std::thread([] { handlers[0](1); }).detach();
  handlers[1](2);
}

struct Version {
  int major, minor;
  bool newer(const Version &than) const { return major > than.major || minor > than.minor; }
};
const Version current = {1, 2};
void constant_of_a_class() {
  std::thread([] { use(current.newer({1, 0})); }).detach();
}

void table_inside_a_closure() {
  std::thread([] {
    static constexpr std::string_view words[] = {"a", "b"};
    use((int)words[0].size());
  }).detach();
}

// ---- locks and signals

void warns_once() {
  static std::atomic<bool> warned{false};
  if (!warned.exchange(true))
    std::puts("once");
}
void exchanged_flag() {
  std::thread(warns_once).detach();
  warns_once();
}

struct Meters {
  std::atomic<long> reads{0}, writes{0};
  void read() { reads.fetch_add(1, std::memory_order_relaxed); }
};
Meters &meters() {
  static Meters all;
  return all;
}
void atomics_of_a_singleton() {
  std::thread([] { meters().read(); }).detach();
  meters().read();
}

template <class T> struct Numbered {
  static int fresh() { return ++last_; }

private:
  static inline std::atomic<int> last_{0};
};
void atomic_of_each_instantiation() {
  std::thread([] { use(Numbered<int>::fresh()); }).detach();
  use(Numbered<long>::fresh());
}

std::recursive_mutex nested;
std::timed_mutex patient;
void locks_of_every_kind() {
  std::thread([] {
    std::scoped_lock both(nested, patient);
    use(1);
  }).detach();
  std::unique_lock one(patient, std::try_to_lock);
}

constinit std::atomic<int> phase{0};
void waits_for_an_atomic() {
  std::thread([] {
    phase = 1;
    phase.notify_all();
  }).detach();
  phase.wait(0);
}

// ---- each thread its own, in other places

struct Trace {
  static thread_local int depth;
  static thread_local std::string where;
};
void thread_local_members() {
  std::thread([] { ++Trace::depth, Trace::where += "a"; }).detach();
  ++Trace::depth;
}

void error_numbers() {
  std::thread([] {
    errno = 0;
    use(errno);
  }).detach();
  errno = 1;
}

int shadowed = 0;
void local_of_the_same_name() {
  std::thread([] {
    int shadowed = 1;
    use(++shadowed);
  }).detach();
  use(++shadowed);
}

std::vector<std::string> arguments;
void copies_of_a_global() {
  arguments.push_back("a");
  std::thread([all = arguments] { use(all[0]); }).detach();
  std::thread([first = arguments[0], n = arguments.size()] { use(first), use((int)n); }).detach();
  arguments.clear();
}

std::string next_title;
void global_is_moved_in() {
  std::thread([title = std::move(next_title)] { use(title); }).detach();
  next_title = "b";
}
