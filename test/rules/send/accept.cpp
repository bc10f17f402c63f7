// RUN: %fearless-both %s
// both-no-diagnostics
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>
#include <latch>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <pthread.h>
#include <shared_mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
#define FEARLESS_SEND [[clang::annotate("fearless:send")]]
#define FEARLESS_NOT_SEND [[clang::annotate("fearless:not_send")]]
#define FEARLESS_UNSAFE_SEND(why) [[clang::annotate("fearless:unsafe_send", why)]]
#define FEARLESS_UNSAFE_SYNC(why) [[clang::annotate("fearless:unsafe_sync", why)]]

void use(int);
void use(const void *);
void use(const std::string &);

// ---- values that own their data

enum class Level { low, high };
void plain_values(int n, double d, bool b, char c, Level level) {
  std::thread([=] { use(n + (int)d + b + c + (int)level); }).detach();
}

void function_pointers(void (*f)(int)) {
  std::thread([f] { f(1); }).detach();
  std::thread(f, 1).detach();
}

struct Account {
  std::string owner;
  long cents = 0;
  std::vector<std::string> history;
  std::map<std::string, int> limits;
  void run() {}
};
void member_pointer(void (Account::*method)()) {
  std::thread([method] { (Account().*method)(); }).detach();
}

void structs_of_values(Account account) {
  std::thread([account] { use(account.owner); }).detach();
  std::thread([account = std::move(account)] { use(account.owner); }).detach();
}

void containers(std::vector<std::string> v, std::map<int, std::string> m, std::array<int, 4> a,
                std::pair<int, std::string> p, std::tuple<int, double> t,
                std::optional<std::string> o, std::variant<int, std::string> x) {
  std::thread([=] { use(&v), use(&m), use(&a), use(&p), use(&t), use(&o), use(&x); }).detach();
}

void array_of_values() {
  int numbers[4] = {};
  std::thread([numbers] { use(numbers[0]); }).detach();
}

struct List {
  int value = 0;
  std::unique_ptr<List> next;
};
void recursive_owner(List list) {
  std::thread([list = std::move(list)] { use(list.value); }).detach();
}

void unique_owner(std::unique_ptr<Account> account) {
  std::thread([account = std::move(account)] { use(account->owner); }).detach();
}

void unique_owner_as_an_argument(std::unique_ptr<Account> account) {
  std::thread([](std::unique_ptr<Account> a) { use(a->owner); }, std::move(account)).detach();
}

void handles_of_the_library(std::promise<int> promise, std::future<int> future, std::thread thread,
                            std::packaged_task<int()> task, std::stop_token token) {
  std::thread([promise = std::move(promise)]() mutable { promise.set_value(1); }).detach();
  std::thread([future = std::move(future)]() mutable { use(future.get()); }).detach();
  std::thread([thread = std::move(thread)]() mutable { thread.join(); }).detach();
  std::thread(std::move(task)).detach();
  std::thread([token] { use(token.stop_requested()); }).detach();
}

void identity_and_time() {
  auto id = std::this_thread::get_id();
  auto start = std::chrono::steady_clock::now();
  std::thread([id, start] { use(&id), use(&start); }).detach();
}

// ---- shared owners of what nobody writes, or of what synchronises itself

void shared_constant(std::shared_ptr<const std::vector<int>> data) {
  std::thread([data] { use((*data)[0]); }).detach();
  use((*data)[0]);
}

void shared_atomic() {
  auto hits = std::make_shared<std::atomic<int>>(0);
  std::thread t([hits] { ++*hits; });
  ++*hits;
  t.join();
}

struct Stats {
  std::atomic<int> hits{0};
  std::atomic<int> misses{0};
  const int limit = 10;
};
void shared_struct_of_atomics(std::shared_ptr<Stats> stats) {
  std::thread([stats] { ++stats->hits; }).detach();
  ++stats->misses;
}

void shared_latch(std::shared_ptr<std::latch> done) {
  std::thread([done] { done->count_down(); }).detach();
  done->wait();
}

void weak_owner_of_a_constant(std::weak_ptr<const std::string> text) {
  std::thread([text] { use(text.expired()); }).detach();
}

struct Config {
  std::shared_ptr<const std::string> name;
  std::shared_ptr<std::atomic<bool>> stop;
};
void struct_of_shared_owners(Config config) {
  std::thread([config] { use(*config.name); }).detach();
}

struct OneAtATime {
  std::mutex output;
  std::atomic<int> printed{0};
};
void shared_struct_with_a_mutex_and_atomics(std::shared_ptr<OneAtATime> printer) {
  std::thread([printer] {
    std::lock_guard lock(printer->output);
    std::puts("a");
    ++printer->printed;
  }).detach();
  ++printer->printed;
}

class __attribute__((capability("mutex"))) AnnotatedMutex {
public:
  void lock() __attribute__((acquire_capability()));
  void unlock() __attribute__((release_capability()));

private:
  std::mutex mutex_;
};
class Annotated {
public:
  void add(int n) {
    mutex_.lock();
    total_ += n;
    mutex_.unlock();
  }

private:
  AnnotatedMutex mutex_;
  int total_ __attribute__((guarded_by(mutex_))) = 0;
};
void guarded_class(std::shared_ptr<Annotated> sum) {
  std::thread([sum] { sum->add(1); }).detach();
  sum->add(2);
}

// ---- pointers whose pointee is known

int counter_limit();
const int limit = counter_limit();
std::atomic<int> total{0};

void pointer_to_static_storage() {
  const int *p = &limit;
  std::atomic<int> *q = &total;
  std::thread([p, q] { *q += *p; }).detach();
}

void string_literals() {
  const char *name = "log";
  std::thread([name] { std::puts(name); }).detach();
  std::thread([](const char *text) { std::puts(text); }, "log").detach();
  std::thread([text = "log"] { std::puts(text); }).detach();
}

void literals_a_step_away(bool loud) {
  const char *text = loud ? "A" : "a";
  std::thread([text] { std::puts(text); }).detach();
  std::thread([name = __func__] { std::puts(name); }).detach();
  static const char *const words[] = {"a", "b"};
  for (const char *word : words)
    std::thread([word] { std::puts(word); }).detach();
}

struct Service {
  std::atomic<int> hits{0};
  void run() { ++hits; }
};
Service &service() {
  static Service instance;
  return instance;
}
Service global_service;
void singleton() {
  std::thread(&Service::run, &service()).detach();
  std::thread([&s = service()] { s.run(); }).detach();
  std::thread(&Service::run, &global_service).detach();
}

void null_pointer() {
  int *p = nullptr;
  std::thread([p] { use(p); }).detach();
}

void pointer_in_a_joined_thread(int *p, Account *account) {
  std::thread t([p] { ++*p; });
  std::thread u(&Account::run, account);
  t.join();
  u.join();
}

struct Task {
  const std::string *in;
  int *out;
  void operator()() const { *out = (int)in->size(); }
};
void pointers_in_a_joined_function_object(const std::string &text) {
  int length = 0;
  std::thread t(Task{&text, &length});
  t.join();
}

void *start(void *n) {
  ++*static_cast<int *>(n);
  return nullptr;
}
void posix_thread_is_joined() {
  int n = 0;
  pthread_t id;
  pthread_create(&id, nullptr, start, &n);
  pthread_join(id, nullptr);
}

// ---- lent to a thread that is joined

void references_to_values(Account &account, const std::string &text, std::unique_ptr<int> &n) {
  std::thread t([&] { use(account.owner), use(text), ++*n; });
  t.join();
}

void locks_are_lent() {
  std::mutex m;
  std::shared_mutex s;
  std::once_flag once;
  std::thread t([&] {
    std::lock_guard lock(m);
    std::shared_lock shared(s);
    std::call_once(once, [] { use(1); });
  });
  t.join();
}

class CountsReads {
public:
  int get() const { return ++hits_; }

private:
  mutable std::atomic<int> hits_{0};
};
void mutable_atomic_behind_const(const CountsReads &counts) {
  std::thread t([&] { use(counts.get()); });
  use(counts.get());
  t.join();
}

class FEARLESS_NOT_SEND Window {
public:
  int width() const { return width_; }

private:
  int width_ = 0;
};
void refused_but_only_read(const Window &window) {
  std::thread t([&] { use(window.width()); });
  t.join();
}

// ---- erased, but known; open, but tagged

void known_callable() {
  int n = 1;
  std::function<void()> task = [n] { use(n); };
  std::thread(task).detach();
}

void callable_that_stays_here(const std::function<void(int)> &report) {
  std::thread t([] { use(1); });
  report(1);
  t.join();
}

template <class F> void run(F f) { std::thread(std::move(f)).detach(); }
void callable_as_a_template_parameter(std::string text) {
  run([text = std::move(text)] { use(text); });
}

class FEARLESS_SEND Shape {
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
};
void tagged_base(std::unique_ptr<Shape> shape) {
  std::thread([shape = std::move(shape)] { use((int)shape->area()); }).detach();
}

class Circle final : public Shape {
public:
  double area() const override { return radius_; }

private:
  double radius_ = 1;
};
class Untagged {
public:
  virtual ~Untagged() = default;
};
class Leaf final : public Untagged {
  int n = 0;
};
void final_class(std::unique_ptr<Circle> circle, std::unique_ptr<Leaf> leaf) {
  std::thread([circle = std::move(circle), leaf = std::move(leaf)] { use(&circle), use(&leaf); })
      .detach();
}

class FEARLESS_UNSAFE_SEND("the library locks the connection") Connection {
  void *handle_ = nullptr;
};
void escape_with_a_reason(Connection connection) {
  std::thread([connection] { use(&connection); }).detach();
}

class FEARLESS_UNSAFE_SEND("its nodes are its own") FEARLESS_UNSAFE_SYNC("lock-free") Ring {
public:
  void push(int n);

private:
  int *slots_ = nullptr;
};
void escape_behind_a_shared_owner(std::shared_ptr<Ring> ring) {
  std::thread([ring] { ring->push(1); }).detach();
  ring->push(2);
}

// ---- results

void results() {
  auto number = std::async([] { return 1; });
  auto text = std::async([] { return std::string("a"); });
  auto owner = std::async([] { return std::make_unique<int>(1); });
  auto list = std::async([] { return std::vector<std::string>(); });
  auto shared = std::async([] { return std::make_shared<const int>(1); });
  auto literal = std::async([] { return "a"; });
  auto nothing = std::async([] { use(1); });
  use(number.get());
}

Account load(int id);
void result_of_a_function() {
  auto account = std::async(std::launch::async, load, 1);
  use(account.get().owner);
}

// ---- values made of values

struct Job {
  std::string name;
  std::vector<int> data;
};
Job next_job();
void a_struct_of_values() {
  std::jthread t([job = next_job()] { (void)job.data.size(); });
}
void a_struct_of_a_struct() {
  struct Batch {
    Job first;
    std::unique_ptr<Job> rest;
  };
  Batch batch{next_job(), std::make_unique<Job>()};
  std::jthread t([batch = std::move(batch)] { (void)batch.first.name.size(); });
}
void a_closure_of_values() {
  std::string name = "a";
  auto work = [name] { (void)name.size(); };
  std::jthread t([work] { work(); });
}
void a_promise() {
  std::promise<std::string> promise;
  std::jthread t([promise = std::move(promise)]() mutable { promise.set_value("a"); });
}
void a_future() {
  std::promise<std::string> promise;
  std::jthread t([future = promise.get_future()]() mutable { (void)future.get(); });
  promise.set_value("a");
}
void a_thread() {
  std::jthread inner([] {});
  std::jthread t([inner = std::move(inner)] {});
}
void a_result_of_values() {
  std::future<Job> job = std::async(std::launch::async, [] { return next_job(); });
  (void)job.get();
}
void a_reference_to_a_constant() {
  const Job job = next_job();
  std::jthread t([&job] { (void)job.data.size(); });
}
