// Functions that start threads for their callers: templates, erased callables, pools, closures. The
// caller is where the borrow and the race are seen, and where they end with a join.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void use(int);
void use(const std::string &);

// ---- the handle comes back

template <class F> std::thread start(F f) { return std::thread(std::move(f)); }
static std::thread start_erased(std::function<void()> f) { return std::thread(std::move(f)); }
static std::thread start_on(int &n) {
  return std::thread([&n] { ++n; });
}

void joins_what_a_template_started() {
  int n = 0;
  auto t = start([&] { ++n; });
  t.join();
  use(n);
}

void reads_before_the_join() {
  int n = 0;
  auto t = start([&] { ++n; });
  use(n); // both-warning {{'n' is read here while a thread writes it}}
  t.join();
}

void joins_what_an_erased_callable_runs() {
  int n = 0;
  auto t = start_erased([&] { ++n; });
  t.join();
  use(n);
}

void reads_before_the_erased_callable_ended() {
  int n = 0;
  auto t = start_erased([&] { ++n; });
  use(n); // both-warning {{'n' is read here while a thread writes it}}
  t.join();
}

void joins_what_borrows_its_argument() {
  int n = 0;
  start_on(n).join();
  use(n);
}

void writes_while_its_argument_is_borrowed() {
  int n = 0;
  std::thread t = start_on(n);
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  t.join();
}

void collects_the_handles() {
  int a = 0, b = 0;
  std::vector<std::thread> threads;
  threads.push_back(start([&] { ++a; }));
  threads.push_back(start([&] { ++b; }));
  for (auto &t : threads)
    t.join();
  use(a + b);
}

std::thread passes_the_handle_on(int *n) {
  return start([n] { use(*n); }); // rust-warning {{'n' of type 'int *' cannot be sent}}
}

// ---- nobody has the handle

template <class F> void run_detached(F &&f) { std::thread(std::forward<F>(f)).detach(); }
static void count_detached(int &n) {
  std::thread([&n] { ++n; }).detach();
}

void dies_before_a_detached_thread() {
  int n = 0;
  run_detached([&] { ++n; }); // both-warning {{thread may outlive 'n'}}
}

void argument_dies_before_a_detached_thread() {
  int n = 0;
  count_detached(n); // both-warning {{thread may outlive 'n'}}
}

static int everywhere;
void lends_what_never_dies() {
  count_detached(everywhere); // rust-warning {{global 'everywhere' is shared}}
}

// ---- values move on

static void launch(std::string text) {
  std::thread([text = std::move(text)] { use(text); }).detach();
}

void moved_into_a_helper() {
  std::string text = "a";
  launch(std::move(text));
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

void copied_into_a_helper() {
  std::string text = "a";
  launch(text);
  use(text);
}

void moved_into_a_closure() {
  std::string text = "a";
  run_detached([text = std::move(text)] { use(text); });
  use(text); // both-warning {{'text' is used after it was moved into a thread}}
}

// ---- callables that are only called

template <class F> void call(F f) { f(); }
static void call_erased(const std::function<void()> &f) { f(); }

void calls_before_return() {
  int n = 0;
  call([&] { ++n; });
  call_erased([&] { ++n; });
  use(n);
}

// ---- closures that start threads

void a_closure_starts_what_its_function_joins() {
  int n = 0;
  std::thread t;
  auto go = [&] { t = std::thread([&] { ++n; }); };
  go();
  t.join();
  use(n);
}

// ---- pools

class Pool {
public:
  Pool() {
    for (int i = 0; i < 4; ++i)
      threads_.emplace_back([this] { run(); });
  }
  ~Pool() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      stopped_ = true;
    }
    ready_.notify_all();
    for (auto &t : threads_)
      t.join();
  }
  void post(std::function<void()> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push(std::move(job));
    ready_.notify_one();
  }
  template <class F> void submit(F job) { post(std::function<void()>(std::move(job))); }
  template <class F> void push(F job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push(std::function<void()>(std::move(job)));
  }

private:
  void run() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return stopped_ || !jobs_.empty(); });
  }
  std::mutex mutex_;
  std::condition_variable ready_;
  std::queue<std::function<void()>> jobs_;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

void posts_a_borrow_to_a_pool(Pool &pool) {
  int n = 0;
  pool.post([&] { ++n; }); // both-warning {{thread may outlive 'n'}}
}

void posts_a_borrow_through_a_template(Pool &pool) {
  int n = 0;
  pool.push([&] { ++n; }); // both-warning {{thread may outlive 'n'}}
}

void local_dies_before_the_pool() {
  Pool pool;
  int n = 0;
  pool.post([&] { ++n; }); // both-warning {{thread may outlive 'n'}}
}

void pool_dies_before_the_local() {
  int n = 0;
  {
    Pool pool;
    pool.post([&] { ++n; });
  }
  use(n);
}

void reads_while_the_pool_runs() {
  int n = 0;
  Pool pool;
  pool.post([&] { ++n; });
  use(n); // both-warning {{'n' is read here while a thread writes it}}
}

void posts_what_owns_its_data(Pool &pool) {
  std::string text = "a";
  pool.post([text] { use(text); });
  use(text);
}

class Button { // keeps a callable, but has no threads
public:
  void on_click(std::function<void()> f) { f_ = std::move(f); }

private:
  std::function<void()> f_;
};

void registers_a_callback(Button &button) {
  int n = 0;
  button.on_click([&] { ++n; });
}
