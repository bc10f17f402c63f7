// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <future>
#include <latch>
#include <map>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <span>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

void use(int);
void use(const std::string &);
int next();
bool ready();

// ---- a thread and the function that started it

void parent_writes_what_the_thread_writes() {
  int total = 0;
  std::thread t([&] { ++total; }); // both-note {{the thread starts here}} both-note {{the thread writes 'total' here}}
  ++total; // both-warning {{'total' is written here while a thread uses it}} both-note {{join the thread first, or make 'total' a 'std::atomic<int>', read by '.load()', if single reads and writes are all it needs}}
  t.join();
}

void parent_reads_what_the_thread_writes() {
  int total = 0;
  std::thread t([&] { ++total; });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void parent_writes_what_the_thread_reads() {
  int total = 0;
  std::thread t([&] { use(total); }); // both-note {{the thread reads 'total' here}} both-note {{the thread starts here}}
  total = 1; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void parent_grows_what_the_thread_walks() {
  std::vector<int> data(10);
  std::thread t([&] {
    for (int x : data)
      use(x);
  });
  data.push_back(1); // both-warning {{'data' is written here while a thread uses it}} both-note {{join the thread first, give each side its own data, or share 'data' as 'fearless::Mutex<std::vector<int>>'}}
  t.join();
}

void parent_grows_what_the_thread_indexes() {
  std::vector<int> data(10);
  std::thread t([&] { data[0] = 1; });
  data.push_back(1); // both-warning {{'data' is written here while a thread uses it}}
  t.join();
}

void same_element() {
  std::vector<int> data(10);
  std::thread t([&] { data[0] = 1; });
  use(data[0]); // both-warning {{'data[0]' is read here while a thread writes it}}
  t.join();
}

void inserting_into_a_map_while_a_thread_looks_up() {
  std::map<int, int> seen;
  std::thread t([&] { use(seen.find(1) == seen.end()); });
  seen[2] = 1; // both-warning {{is written here while a thread uses it}}
  t.join();
}

void plain_flag_is_no_signal() {
  bool stop = false;
  std::thread t([&] {
    while (!stop)
      use(1);
  });
  stop = true; // both-warning {{'stop' is written here while a thread polls it}}
  t.join();
}

void volatile_flag_is_no_signal() {
  volatile bool stop = false;
  std::thread t([&] {
    while (!stop)
      use(1);
  });
  stop = true; // both-warning {{'stop' is volatile, which synchronises nothing}}
  t.join();
}

void parent_calls_a_function_that_writes(std::vector<int> &data) { data.clear(); }
void through_a_function() {
  std::vector<int> data(10);
  std::thread t([&] { use(data[0]); });
  parent_calls_a_function_that_writes(data); // both-warning {{'data' is written here while a thread uses it}}
  t.join();
}

void parent_calls_the_closure_too() {
  int total = 0;
  auto work = [&] { ++total; };
  std::thread t(work);
  work(); // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void through_an_alias() {
  int total = 0;
  int &alias = total;
  std::thread t([&] { ++total; });
  use(alias); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void through_a_pointer() {
  int total = 0;
  int *p = &total;
  std::thread t([p] { ++*p; });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void through_an_init_capture() {
  int total = 0;
  std::thread t([&sum = total] { ++sum; });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void behind_a_unique_ptr() {
  auto total = std::make_unique<int>(0);
  std::thread t([p = total.get()] { ++*p; });
  use(*total); // both-warning {{'*total' is read here while a thread writes it}}
  t.join();
}

void through_a_known_function() {
  int total = 0;
  std::function<void()> work = [&] { ++total; };
  std::thread t(work);
  work(); // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void algorithm_writes() {
  std::vector<int> data(10);
  std::thread t([&] { std::sort(data.begin(), data.end()); });
  use(data[0]); // both-warning {{is read here while a thread writes it}}
  t.join();
}

template <class F> void twice(F work) {
  std::thread a(work);
  std::thread b(work); // both-warning {{two threads use 'total' at the same time, and one writes it}}
  a.join();
  b.join();
}
void closure_goes_through_a_template() {
  int total = 0;
  twice([&total] { ++total; });
}

struct Totals {
  long bytes = 0;
  int files = 0;
  unsigned low : 4 = 0;
  unsigned high : 4 = 0;
};
union Word {
  int whole;
  char part;
};
void consume(Totals);

void whole_against_its_part() {
  Totals totals;
  std::thread t([&] { ++totals.files; });
  Totals copy = totals; // both-warning {{'totals' is read here while a thread writes it}}
  t.join();
  consume(copy);
}

void neighbouring_bit_fields() {
  Totals totals;
  std::thread t([&] { totals.low = 1; });
  totals.high = 2; // both-warning {{is written here while a thread uses it}}
  t.join();
}

void members_of_a_union() {
  Word word{0};
  std::thread t([&] { word.whole = 1; });
  word.part = 2; // both-warning {{is written here while a thread uses it}}
  t.join();
}

struct Variant {
  int kind = 0;
  union {
    int number;
    float real;
  };
};
void members_of_an_anonymous_union() {
  Variant value;
  std::thread t([&] { value.number = 1; });
  value.real = 2; // both-warning {{'value.real' is written here while a thread uses it}}
  t.join();
}

// Two bits may share a word: not shown, as the library does not say.
void bits_of_a_vector_of_bool() {
  std::vector<bool> bits(8);
  std::thread t([&] { bits[0] = true; });
  bits[1] = true; // rust-warning {{is written here while a thread uses it}}
  t.join();
}

void append(std::vector<int> &out, int n) { out.push_back(n); }
void std_ref_argument() {
  std::vector<int> values;
  std::thread t(append, std::ref(values), 1); // both-note {{the thread starts here}}
  values.push_back(-1); // both-warning {{'values' is written here while a thread uses it}}
  t.join();
}

void add(Totals *to) { to->files += 1; }
void pointer_argument() {
  Totals totals;
  std::thread t(add, &totals);
  add(&totals); // both-warning {{'totals.files' is written here while a thread uses it}}
  t.join();
}

struct Counter {
  int n = 0;
  void run() { ++n; }
};
void member_function_thread() {
  Counter counter;
  std::thread t(&Counter::run, &counter);
  use(counter.n); // both-warning {{'counter.n' is read here while a thread writes it}}
  t.join();
}

struct Adder {
  int &total;
  Adder(int &n) : total(n) {}
  void operator()() const { ++total; }
};
void function_object() {
  int total = 0;
  Adder adder(total);
  std::thread t(adder);
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void async_task() {
  int total = 0;
  auto done = std::async(std::launch::async, [&] { total = 1; });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  done.get();
}

void jthread_runs_until_the_end() {
  std::string name = "a";
  std::jthread t([&] { use(name); });
  name = "b"; // both-warning {{'name' is written here while a thread uses it}}
}

void *count_up(void *n) {
  ++*static_cast<int *>(n);
  return nullptr;
}
void posix_thread() {
  int n = 0;
  pthread_t id;
  pthread_create(&id, nullptr, count_up, &n);
  use(n); // both-warning {{'n' is read here while a thread writes it}}
  pthread_join(id, nullptr);
}

void the_wrong_thread_is_joined() {
  int left = 0, right = 0;
  std::thread a([&] { ++left; });
  std::thread b([&] { ++right; });
  a.join();
  use(left + right); // both-warning {{'right' is read here while a thread writes it}}
  b.join();
}

void joined_on_one_path(bool wait) {
  int total = 0;
  std::thread t([&] { ++total; });
  if (wait)
    t.join();
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  if (!wait)
    t.join(); // rust-warning {{'t' is joined here, but stands for no thread any more}} rust-note@-3 {{it was joined}} rust-note {{join a thread once}}
}

void only_the_thread_locks() {
  std::mutex m;
  int total = 0;
  std::thread t([&] {
    std::lock_guard lock(m);
    ++total;
  });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void read_after_the_lock_is_released() {
  std::mutex m;
  int total = 0;
  std::thread t([&] {
    std::lock_guard lock(m);
    ++total;
  });
  {
    std::lock_guard lock(m);
    ++total;
  }
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void nested_thread_against_its_grandparent() {
  int total = 0;
  std::thread t([&] {
    std::thread inner([&] { ++total; });
    inner.join();
  });
  use(total); // both-warning {{'total' is read here while a thread writes it}}
  t.join();
}

// ---- two threads

void two_writers() {
  int total = 0;
  std::thread a([&] { ++total; }); // both-note {{the first thread starts here}} both-note {{the thread writes 'total' here}}
  std::thread b([&] { ++total; }); // both-warning {{two threads use 'total' at the same time, and one writes it}} both-note {{the second thread starts here}} both-note {{the thread writes 'total' here}} both-note {{join the thread first, or make 'total'}}
  a.join();
  b.join();
}

void a_writer_and_a_reader() {
  std::string text = "a";
  std::thread a([&] { text += "b"; });
  std::thread b([&] { use(text); }); // both-warning {{two threads use 'text' at the same time}}
  a.join();
  b.join();
}

void same_function_twice() {
  std::vector<int> values;
  std::thread a(append, std::ref(values), 1);
  std::thread b(append, std::ref(values), 2); // both-warning {{two threads use 'values' at the same time}}
  a.join();
  b.join();
}

void tasks() {
  int total = 0;
  auto a = std::async([&] { return ++total; });
  auto b = std::async([&] { return ++total; }); // both-warning {{two threads use 'total' at the same time}}
  use(a.get() + b.get());
}

// ---- the turns of a loop

void every_turn_writes() {
  int total = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { ++total; }); // both-warning {{the next thread that this loop starts uses 'total' at the same time, and writes it}}
  for (auto &t : threads)
    t.join();
}

void every_turn_appends() {
  std::vector<int> results;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.push_back(std::thread([&, i] { results.push_back(i); })); // both-warning {{the next thread that this loop starts uses 'results' at the same time, and writes it}}
  for (auto &t : threads)
    t.join();
}

void every_turn_writes_one_element() {
  std::vector<int> results(4);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { results[0] += 1; }); // both-warning {{the next thread that this loop starts uses 'results[0]' at the same time, and writes it}}
}

void loop_variable_by_reference() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) // both-warning {{'i' is written here while a thread uses it}}
    threads.emplace_back([&i] { use(i); }); // both-warning {{thread may outlive 'i'}}
  for (auto &t : threads)
    t.join();
}

void parent_goes_on_in_the_loop() {
  int total = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    total += i; // both-warning {{'total' is written here while a thread uses it}}
    threads.emplace_back([&] { use(total); });
  }
  for (auto &t : threads)
    t.join();
}

template <class T> void instantiated_twice_reported_once(T start) {
  T total = start;
  std::thread t([&] { total += start; });
  total += start; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}
void two_instantiations() {
  instantiated_twice_reported_once(1);
  instantiated_twice_reported_once(2.0);
}

// ---- within an object

class JoinsInTheSameFunction {
public:
  void run() {
    std::thread t([this] { ++n_; });
    ++n_; // both-warning {{'n_' is written here while a thread uses it}}
    t.join();
  }

private:
  int n_ = 0;
};

class Sampler {
public:
  Sampler() {
    thread_ = std::thread([this] { run(); });
  }
  ~Sampler() {
    stop_ = true;
    thread_.join();
  }
  double sum() const { return sum_; } // both-warning {{'sum_' is used here while a thread of the same object uses it, and one writes}}
  void reset() {
    std::lock_guard lock(mutex_);
    sum_ = 0;
  }

private:
  void run() {
    while (!stop_)
      sum_ += 1.5; // both-note {{the thread writes 'sum_' here}}
  }
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  double sum_ = 0;
  std::thread thread_;
};

class StartedByADefaultInitialiser {
public:
  int ticks() const { return ticks_; } // both-warning {{'ticks_' is used here while a thread of the same object uses it}}

private:
  int ticks_ = 0;
  std::jthread thread_{[this] { ++ticks_; }};
};

void make() { StartedByADefaultInitialiser started; } // its constructor exists once it is used

class OnlyTheThreadLocks {
public:
  OnlyTheThreadLocks() : thread_([this] { add(); }) {}
  int total() const { return total_; } // both-warning {{'total_' is read here without 'mutex_', which guards it elsewhere}}

private:
  void add() {
    std::lock_guard lock(mutex_);
    ++total_;
  }
  std::mutex mutex_;
  int total_ = 0;
  std::jthread thread_;
};

// Nobody has shown that the setter is called after start().
class Configured {
public:
  void set_step(int step) { step_ = step; } // rust-warning {{'step_' is used here while a thread of the same object uses it}}
  void start() { thread_ = std::jthread([this] { use(step_); }); }

private:
  int step_ = 1;
  std::jthread thread_;
};

// ---- not shown, only not excluded: profile rust alone

void unknown_indices(int i, int j) {
  std::vector<int> data(10);
  std::thread t([&data, i] { data[i] = 1; });
  data[j] = 2; // rust-warning {{is written here while a thread uses it}}
  t.join();
}

void fill(std::vector<int> &out);
void unseen_function_may_write() {
  std::vector<int> data(10);
  std::thread t(fill, std::ref(data)); // rust-note {{the thread gets 'data' by reference here and may write it}} rust-note {{the thread starts here}}
  use(data[0]); // rust-warning {{is read here while a thread writes it}}
  t.join();
}

void latch_licenses_nothing() {
  int total = 0;
  std::latch done(1);
  std::thread t([&] {
    total = 1;
    done.count_down();
  });
  done.wait();
  use(total); // rust-warning {{'total' is read here while a thread writes it}}
  t.join();
}

void atomic_flag_licenses_nothing() {
  int total = 0;
  std::atomic<bool> done{false};
  std::thread t([&] {
    total = 1;
    done.store(true);
  });
  while (!done.load()) {
  }
  use(total); // rust-warning {{'total' is read here while a thread writes it}}
  t.join();
}

// ---- functions that call each other

void odd(int &x, int n);
void even(int &x, int n) {
  if (n)
    odd(x, n - 1);
}
void odd(int &x, int n) {
  ++x;
  if (n)
    even(x, n - 1);
}
void through_mutual_recursion() {
  int other = 0;
  std::thread first([&] { odd(other, 3); });
  first.join();
  int total = 0;
  std::thread t([&] { even(total, 3); });
  ++total; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void in_a_handler() {
  int total = 0;
  std::thread t([&] { ++total; });
  try {
    use(1);
  } catch (...) {
    ++total; // both-warning {{'total' is written here while a thread uses it}}
  }
  t.join();
}

void deferred_guard() {
  int total = 0;
  std::mutex m;
  std::thread t([&] {
    std::lock_guard lock(m);
    ++total;
  });
  std::unique_lock later(m, std::defer_lock);
  ++total; // both-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void one_element_for_all_turns(std::vector<int> &values, int last) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&values, last] { ++values[last]; }); // rust-warning {{the next thread that this loop starts uses 'values[...]' at the same time}} rust-note {{the thread writes 'values[...]' here}} rust-note {{join the thread first}}
  for (auto &t : threads)
    t.join();
}

// ---- pointers that are given another value, and elements by another name

struct Cell {
  int n = 0;
};

void held_before_it_was_assigned() {
  Cell x, y;
  Cell *cur = &x;
  std::thread t([cur] { cur->n++; });
  Cell *old = cur;
  cur = &y;
  old->n = 2; // both-warning {{'cur->n' is written here while a thread uses it}}
  t.join();
}

void assigned_on_one_way(bool other) {
  Cell x, y;
  Cell *cur = &x;
  std::thread t([cur] { cur->n++; });
  if (other)
    cur = &y;
  cur->n = 2; // both-warning {{'cur->n' is written here while a thread uses it}}
  t.join();
}

void assigned_before_the_thread() {
  Cell x, y;
  Cell *cur = &x;
  cur = &y;
  std::thread t([cur] { cur->n++; });
  cur->n = 2; // both-warning {{'cur->n' is written here while a thread uses it}}
  t.join();
}

void pointer_by_reference() {
  Cell x, y;
  Cell *cur = &x;
  std::thread t([&cur] { cur->n++; });
  cur = &y; // both-warning {{'cur' is written here while a thread uses it}}
  t.join();
}

void same_element_of_the_turn(std::vector<Cell *> &all) {
  std::vector<std::thread> ts;
  for (Cell *node : all) {
    ts.emplace_back([node] { node->n++; });
    node->n = 1; // both-warning {{'all[...]->n' is written here while a thread uses it}}
  }
  for (auto &t : ts)
    t.join();
}

struct Stepper {
  int value_;
  int &operator*() { return value_; }
  Stepper &operator++() { return *this; }
  bool operator!=(const Stepper &) const { return true; }
};
struct Steps {
  Stepper begin();
  Stepper end();
};
void the_loops_own_iterator(Steps steps) {
  for (int &item : steps) {
    std::thread t([&item] { item++; });
    item = 1; // both-warning {{'item' is written here while a thread uses it}}
    t.join();
  }
}

void same_element_by_number() {
  std::array<int, 3> a{};
  std::thread t([&p = std::get<1>(a)] { p++; });
  a[1] = 2; // both-warning {{'a[1]' is written here while a thread uses it}}
  t.join();
}

void tied_to_what_is_used() {
  std::vector<int> v(9);
  auto [a, b] = std::tie(v[0], v[1]);
  std::thread t([&v] { v[0] = 1; });
  a = 2; // both-warning {{'v[0]' is written here while a thread uses it}}
  t.join();
}

void position_that_moves_on(std::vector<int> &v) {
  auto mid = std::lower_bound(v.begin(), v.end(), 5);
  std::span<int> low(v.begin(), mid);
  --mid;
  std::span<int> high(mid, v.end());
  std::thread t([low] { low[0] = 1; });
  high[0] = 1; // rust-warning {{is written here while a thread uses it}}
  t.join();
}

struct Sum {
  int total = 0;
  void operator()() { ++total; }
};
void one_callable_by_reference() {
  Sum sum;
  std::thread first(std::ref(sum));
  std::thread second(std::ref(sum)); // both-warning {{two threads use 'sum.total' at the same time, and one writes it}}
  first.join();
  second.join();
}

void in_the_other_part_of_braces() {
  int a = 0, b = 0;
  struct {
    std::thread first, second;
  } both{std::thread([&a] { ++a; }), std::thread([&b] { ++b; })};
  both.first.join();
  ++a;
  ++b; // both-warning {{'b' is written here while a thread uses it}}
  both.second.join();
}

void stored_atomically_by_one_side_only(std::shared_ptr<const int> fresh) {
  std::shared_ptr<const int> current;
  std::thread t([&current, fresh] { std::atomic_store(&current, fresh); });
  current = nullptr; // rust-warning {{'current' is written here while a thread uses it}}
  t.join();
}

void task_of_a_future() {
  int total = 0;
  std::packaged_task<void()> task([&total] { ++total; });
  auto done = task.get_future();
  std::thread t(std::move(task));
  done.get();
  ++total; // rust-warning {{'total' is written here while a thread uses it}}
  t.join();
}

void promised_at_the_end() {
  int total = 0;
  std::promise<int> promise;
  std::thread t([&] {
    ++total;
    promise.set_value_at_thread_exit(1);
  });
  promise.get_future().wait();
  ++total; // rust-warning {{'total' is written here while a thread uses it}}
  t.join();
}

// Several places that one loop's threads clash on: each is told.
void two_counters(int n) {
  int hits = 0, misses = 0;
  std::vector<std::thread> all;
  for (int i = 0; i < n; ++i)
    // both-warning@+2 {{the next thread that this loop starts uses 'hits' at the same time, and writes it}}
    // both-warning@+1 {{the next thread that this loop starts uses 'misses' at the same time, and writes it}}
    all.emplace_back([&hits, &misses] { ++hits; ++misses; });
  for (std::thread &t : all)
    t.join();
}

// Moved into a second thread as its argument, while the first borrows it (E0505).
void takes_text(std::string);
void argument_moved_while_borrowed(std::string text) {
  std::jthread reader([&text] { (void)text.size(); });
  std::jthread owner(takes_text, std::move(text)); // both-warning {{'text' is moved here while a thread uses it}}
}

void used_before_the_shared_future_is_waited_for() {
  int n = 0;
  std::shared_future<int> all = std::async(std::launch::async, [&n] { return ++n; });
  ++n; // both-warning {{'n' is written here while a thread uses it}}
  all.wait();
}
