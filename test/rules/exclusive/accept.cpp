// RUN: %fearless-both %s
// both-no-diagnostics
#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <pthread.h>
#include <shared_mutex>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void use(int);
void use(const std::string &);
int next();

// ---- one side at a time

void used_before_and_after() {
  int total = 0;
  ++total;
  std::thread t([&] { ++total; });
  t.join();
  use(++total);
}

void one_thread_after_the_other() {
  int total = 0;
  std::thread a([&] { ++total; });
  a.join();
  std::thread b([&] { ++total; });
  b.join();
  use(total);
}

void joined_in_the_same_turn() {
  int total = 0;
  for (int i = 0; i < 4; ++i) {
    std::thread t([&] { total += i; });
    t.join();
    use(total);
  }
}

void reassigned_after_a_join() {
  int total = 0;
  std::thread t([&] { ++total; });
  t.join();
  t = std::thread([&] { ++total; });
  t.join();
}

void read_after_the_future() {
  int total = 0;
  auto done = std::async(std::launch::async, [&] { total = 1; });
  done.get();
  use(total);
}

void read_after_all_are_joined() {
  std::vector<int> results(4);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&results, i] { results[i] = i * i; });
  for (auto &t : threads)
    t.join();
  for (int r : results)
    use(r);
}

void read_after_the_block_of_the_jthread() {
  int total = 0;
  {
    std::jthread t([&] { ++total; });
  }
  use(total);
}

void read_after_the_threads_are_cleared() {
  int total = 0;
  std::vector<std::jthread> threads;
  threads.emplace_back([&] { ++total; });
  threads.clear();
  use(total);
}

void read_under_joinable() {
  int total = 0;
  std::thread t([&] { ++total; });
  if (t.joinable())
    t.join();
  use(total);
}

void finish(std::vector<std::thread> &threads) {
  for (auto &t : threads)
    t.join();
}
void read_after_a_helper_joins() {
  std::vector<int> results(2);
  std::vector<std::thread> threads;
  threads.emplace_back([&] { results[0] = 1; });
  threads.emplace_back([&] { results[1] = 2; });
  finish(threads);
  use(results[0] + results[1]);
}

void handles_are_swapped() {
  int total = 0;
  std::thread a([&] { ++total; }), b;
  std::swap(a, b);
  b.join();
  use(total);
  std::thread c([&] { ++total; }), d;
  d.swap(c);
  d.join();
  use(total);
}

void joined_from_the_back() {
  int total = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i)
    threads.emplace_back([&] { use(total); });
  while (!threads.empty()) {
    threads.back().join();
    threads.pop_back();
  }
  ++total;
}

void written_on_the_path_without_a_thread(bool parallel) {
  int total = 0;
  std::thread t;
  if (parallel)
    t = std::thread([&] { total = 1; });
  else
    total = 1;
  if (t.joinable())
    t.join();
  use(total);
}

// ---- nobody writes

void everybody_reads() {
  std::vector<std::string> words(3);
  std::thread a([&] { use(words[0]); });
  std::thread b([&] { use((int)words.size()); });
  for (const std::string &w : words)
    use(w);
  a.join();
  b.join();
}

void algorithms_read() {
  std::vector<int> data(10);
  std::thread t([&] {
    use(std::accumulate(data.begin(), data.end(), 0));
    std::for_each(data.begin(), data.end(), [](int x) { use(x); });
    use(std::find(data.begin(), data.end(), 1) != data.end());
  });
  use(data[0]);
  use(std::accumulate(data.begin(), data.end(), 0));
  t.join();
}

int length(const std::string &s) { return (int)s.size(); }
void const_references() {
  std::string text = "a";
  std::thread a([](const std::string &s) { use(length(s)); }, std::cref(text));
  use(length(text));
  a.join();
}

void every_turn_reads() {
  std::string text = "a";
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { use(text); });
  use(text);
}

// ---- each has its own

void thread_has_a_copy() {
  int total = 0;
  std::thread t([total]() mutable { use(++total); });
  ++total;
  t.join();
}

void argument_is_a_copy() {
  std::string text = "a";
  std::thread t([](std::string s) { use(s); }, text);
  text = "b";
  t.join();
}

void thread_has_a_local_of_the_same_name() {
  int total = 0;
  std::thread t([] {
    int total = 0;
    ++total;
  });
  ++total;
  t.join();
}

void different_locals() {
  int left = 0, right = 0;
  std::thread t([&] { ++left; });
  ++right;
  t.join();
  use(left + right);
}

struct Totals {
  long bytes = 0;
  int files = 0;
  int per_kind[4] = {};
};
void different_fields() {
  Totals totals;
  std::thread t([&] { ++totals.files; });
  ++totals.bytes;
  t.join();
}

void different_elements() {
  std::vector<int> data(10);
  std::thread t([&] { data[0] = 1; });
  data[1] = 2;
  t.join();
}

void different_elements_of_an_array() {
  int data[2];
  std::thread a([&] { data[0] = 1; });
  std::thread b([&] { data[1] = 2; });
  a.join();
  b.join();
  use(data[0] + data[1]);
}

void different_elements_of_a_member_array() {
  Totals totals;
  std::thread t([&] { totals.per_kind[0] = 1; });
  totals.per_kind[1] = 2;
  t.join();
}

void halves_of_a_pair() {
  std::pair<int, int> range;
  std::thread t([&] { range.first = 1; });
  range.second = 2;
  t.join();
}

void structured_bindings() {
  Totals totals;
  auto &[bytes, files, per_kind] = totals;
  std::thread t([&bytes = bytes] { ++bytes; });
  ++files;
  t.join();
}

void loop_index_by_value() {
  std::vector<int> results(4);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] { results[i] = i; });
}

void size_is_not_an_element() {
  std::vector<int> results(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < results.size(); ++i)
    threads.emplace_back([&results, i] { results[i] = 1; });
  for (auto &t : threads)
    t.join();
}

void elements_by_reference() {
  std::vector<int> results(4);
  std::vector<std::thread> threads;
  for (int &r : results)
    threads.emplace_back([&r] { r = 1; });
  for (auto &t : threads)
    t.join();
}

void store(int &to) { to = 1; }
void elements_by_std_ref() {
  std::vector<int> results(4);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back(store, std::ref(results[i]));
  for (auto &t : threads)
    t.join();
}

void store_at(int *to) { *to = 1; }
void elements_by_pointer() {
  int results[4];
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back(store_at, &results[i]);
  for (auto &t : threads)
    t.join();
}

void local_of_the_turn() {
  for (int i = 0; i < 4; ++i) {
    int mine = i;
    std::jthread t([&] { use(++mine); });
  }
}

void accumulate(std::vector<int>::iterator first, std::vector<int>::iterator last, long &sum) {
  for (; first != last; ++first)
    sum += *first;
}
void blocks_of_iterators(std::vector<int> data) {
  long sums[2] = {};
  auto middle = data.begin() + 5;
  std::thread t(accumulate, data.begin(), middle, std::ref(sums[0]));
  accumulate(middle, data.end(), sums[1]);
  t.join();
}

void halves_of_a_span(std::span<int> all) {
  auto left = all.first(5), right = all.subspan(5);
  std::jthread t([left] { left[0] = 1; });
  right[0] = 2;
}

void chunks_of_a_span(std::span<int> all) {
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < all.size(); i += 16)
    threads.emplace_back([part = all.subspan(i, 16)] {
      for (int &x : part)
        ++x;
    });
}

void elements_by_at() {
  std::vector<int> data(2);
  std::thread a([&] { data.at(0) = 1; });
  std::thread b([&] { data.at(1) = 2; });
  a.join();
  b.join();
}

void values_of_a_map() {
  std::map<int, Totals> totals;
  std::vector<std::thread> threads;
  for (auto &[key, value] : totals)
    threads.emplace_back([&value = value] { ++value.files; });
  for (auto &t : threads)
    t.join();
}

void elements_by_iterator() {
  std::vector<Totals> totals(4);
  std::vector<std::thread> threads;
  for (auto it = totals.begin(); it != totals.end(); ++it)
    threads.emplace_back([it] { ++it->files; });
  for (auto &t : threads)
    t.join();
}

void rows_of_a_grid() {
  std::vector<std::vector<int>> grid(4, std::vector<int>(4));
  std::vector<std::thread> threads;
  for (int row = 0; row < 4; ++row)
    threads.emplace_back([&grid, row] {
      for (int &cell : grid[row])
        cell = row;
    });
  for (auto &t : threads)
    t.join();
}

void buffers_are_swapped_between_the_turns() {
  std::vector<int> front(10), back(10);
  for (int i = 0; i < 3; ++i) {
    std::thread t([&] { back[0] = 1; });
    use(front[0]);
    t.join();
    std::swap(front, back);
  }
}

void pointer_variable_moves_on() {
  int a = 0, b = 0;
  int *p = &a;
  std::thread t([p] { ++*p; });
  p = &b;
  ++b;
  t.join();
}

void the_vector_of_threads_itself_grows() {
  std::vector<std::thread> threads;
  threads.emplace_back([] { use(1); });
  threads.emplace_back([] { use(2); });
  finish(threads);
}

// ---- synchronised

void atomic_counter() {
  std::atomic<int> total{0};
  std::thread t([&] { ++total; });
  total += 2;
  use(total);
  t.join();
}

void atomic_stop_flag() {
  std::atomic<bool> stop{false};
  std::thread t([&] {
    while (!stop)
      use(1);
  });
  stop = true;
  t.join();
}

struct Shared {
  std::atomic<int> hits{0};
  std::atomic<bool> stop{false};
};
void struct_of_atomics() {
  Shared shared;
  std::thread t([&] { ++shared.hits; });
  shared.stop = true;
  use(shared.hits);
  t.join();
}

void locked_on_both_sides() {
  std::mutex m;
  int total = 0;
  std::thread t([&] {
    std::lock_guard<std::mutex> lock(m);
    ++total;
  });
  {
    std::lock_guard<std::mutex> lock(m);
    ++total;
  }
  t.join();
  use(total);
}

void locked_by_hand() {
  std::mutex m;
  int total = 0;
  std::thread t([&] {
    m.lock();
    ++total;
    m.unlock();
  });
  m.lock();
  ++total;
  m.unlock();
  t.join();
}

void tried_lock() {
  std::mutex m;
  int total = 0;
  std::thread t([&] {
    std::lock_guard lock(m);
    ++total;
  });
  if (m.try_lock()) {
    ++total;
    m.unlock();
  }
  t.join();
}

void deferred_lock() {
  std::mutex m;
  int total = 0;
  std::thread t([&] {
    std::scoped_lock lock(m);
    ++total;
  });
  {
    std::unique_lock lock(m, std::defer_lock);
    lock.lock();
    ++total;
  }
  t.join();
}

void lock_goes_to_a_helper() {
  std::mutex m;
  int total = 0;
  auto bump = [&](std::unique_lock<std::mutex> &) { ++total; };
  std::thread t([&] {
    std::unique_lock lock(m);
    bump(lock);
  });
  {
    std::unique_lock lock(m);
    bump(lock);
  }
  t.join();
}

void every_turn_locks() {
  std::mutex m;
  std::vector<int> results;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      std::scoped_lock lock(m);
      results.push_back(i);
    });
}

void locked_in_a_helper_closure() {
  std::mutex m;
  std::vector<int> results;
  auto add = [&](int n) {
    std::lock_guard lock(m);
    results.push_back(n);
  };
  std::thread t([&] { add(1); });
  add(2);
  t.join();
}

void shared_lock_for_readers() {
  std::shared_mutex m;
  int total = 0;
  std::thread t([&] {
    std::shared_lock lock(m);
    use(total);
  });
  {
    std::unique_lock lock(m);
    ++total;
  }
  t.join();
}

void condition_variable() {
  std::mutex m;
  std::condition_variable cv;
  bool done = false;
  std::thread t([&] {
    {
      std::lock_guard lock(m);
      done = true;
    }
    cv.notify_one();
  });
  std::unique_lock lock(m);
  cv.wait(lock, [&] { return done; });
  use(done);
  lock.unlock();
  t.join();
}

void posix_mutex() {
  static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
  int total = 0;
  std::thread t([&] {
    pthread_mutex_lock(&m);
    ++total;
    pthread_mutex_unlock(&m);
  });
  pthread_mutex_lock(&m);
  ++total;
  pthread_mutex_unlock(&m);
  t.join();
}

void everybody_prints() {
  std::thread t([] { std::cout << "a"; });
  std::cout << "b";
  t.join();
}

// ---- within an object

class Sampler {
public:
  Sampler() : thread_([this] { run(); }) {}
  ~Sampler() {
    stop_ = true;
    thread_.join();
  }
  double sum() const {
    std::lock_guard lock(mutex_);
    return sum_;
  }
  int hits() const { return hits_; }
  int limit() const { return limit_; }

private:
  void run() {
    while (!stop_ && hits_ < limit_) {
      ++hits_;
      std::lock_guard lock(mutex_);
      sum_ += 1.5;
    }
  }
  std::atomic<bool> stop_{false};
  std::atomic<int> hits_{0};
  const int limit_ = 10;
  mutable std::mutex mutex_;
  double sum_ = 0;
  std::thread thread_;
};

class WaitsFirst {
public:
  WaitsFirst() : thread_([this] { sum_ += 1.5; }) {}
  double result() {
    thread_.join();
    return sum_;
  }
  ~WaitsFirst() {
    if (thread_.joinable())
      thread_.join();
  }

private:
  double sum_ = 0;
  std::thread thread_;
};

class OtherFields {
public:
  OtherFields() : thread_([this] { ++mine_; }) {}
  ~OtherFields() { thread_.join(); }
  int theirs() { return ++theirs_; }

private:
  int mine_ = 0, theirs_ = 0;
  std::thread thread_;
};

class LockedByAPrivateHelper {
public:
  LockedByAPrivateHelper() : thread_([this] { add(1); }) {}
  ~LockedByAPrivateHelper() { thread_.join(); }
  void add(int n) {
    std::lock_guard lock(mutex_);
    add_locked(n);
  }

private:
  void add_locked(int n) { total_ += n; }
  std::mutex mutex_;
  int total_ = 0;
  std::thread thread_;
};

// ---- a borrowed handle

class JoiningGuard {
public:
  explicit JoiningGuard(std::thread &t) : t_(t) {}
  JoiningGuard(const JoiningGuard &) = delete;
  ~JoiningGuard() {
    if (t_.joinable())
      t_.join();
  }

private:
  std::thread &t_;
};
void joined_by_a_guard_of_the_handle() {
  int total = 0;
  {
    std::thread t([&] { ++total; });
    JoiningGuard guard(t);
  }
  use(total);
}

void elements_by_an_argument() {
  std::vector<Totals> totals(4);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&](int n) { ++totals[n].files; }, i);
  for (auto &t : threads)
    t.join();
}

void elements_by_an_init_capture() {
  std::vector<Totals> totals(4);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&totals, n = i] { ++totals[n].files; });
  for (auto &t : threads)
    t.join();
}

void joined_in_braces() {
  int a = 0, b = 0;
  std::thread both[2] = {std::thread([&a] { ++a; }), std::thread([&b] { ++b; })};
  for (std::thread &each : both)
    each.join();
  std::array<std::thread, 2> more{std::thread([&a] { ++a; }), std::thread([&b] { ++b; })};
  for (std::thread &each : more)
    each.join();
  use(a + b);
}

struct Sum {
  int total = 0;
  void operator()() { ++total; }
};
void one_callable_by_reference_after_the_other() {
  Sum sum;
  std::thread first(std::ref(sum));
  first.join();
  std::thread second(std::ref(sum));
  second.join();
  use(sum.total);
}

void stored_atomically(std::shared_ptr<const int> fresh) {
  std::shared_ptr<const int> current;
  std::thread t([&current, fresh] { std::atomic_store(&current, fresh); });
  auto seen = std::atomic_load(&current);
  t.join();
}

// ---- moved, each to one owner

void takes_text(std::string);
void moved_before_the_start(std::string text) {
  std::string other = std::move(text);
  std::thread t([&other] { use(other); });
  text = "b";
  use(text);
  t.join();
}
void argument_moved_after_the_join(std::string text) {
  std::thread reader([&text] { use(text); });
  reader.join();
  std::jthread owner(takes_text, std::move(text));
}
void copy_is_moved_while_borrowed(std::string text) {
  std::jthread reader([&text] { use(text); });
  std::string copy = text;
  std::jthread owner(takes_text, std::move(copy));
}

// ---- joined in other ways

void future_in_one_expression() {
  int n = 0;
  use(std::async(std::launch::async, [&n] { return ++n; }).get());
  use(++n);
}
void shared_future_is_waited_for() {
  int n = 0;
  std::shared_future<void> done = std::async(std::launch::async, [&n] { ++n; });
  done.wait();
  use(++n);
}
void shared_future_is_asked_for_its_value() {
  int n = 0;
  std::shared_future<int> done = std::async(std::launch::async, [&n] { return ++n; });
  use(done.get());
  use(++n);
}
void future_is_shared() {
  int n = 0;
  std::future<int> one = std::async(std::launch::async, [&n] { return ++n; });
  std::shared_future<int> all = one.share();
  use(all.get());
  use(++n);
}
void future_is_shared_at_once() {
  int n = 0;
  auto all = std::async(std::launch::async, [&n] { return ++n; }).share();
  all.wait();
  use(++n);
}
void copy_of_a_shared_future() {
  int n = 0;
  std::shared_future<int> all = std::async(std::launch::async, [&n] { return ++n; });
  std::shared_future<int> copy = all, again = copy;
  again.wait();
  use(++n);
}
void made_from_itself() {
  pthread_t t = t;
  pthread_join(t, nullptr);
  std::shared_future<int> all = all;
  all.wait();
}
void thread_in_an_optional() {
  int n = 0;
  std::optional<std::thread> t;
  t.emplace([&n] { ++n; });
  t->join();
  use(++n);
}
void thread_on_the_heap() {
  int n = 0;
  auto t = std::make_unique<std::thread>([&n] { ++n; });
  t->join();
  use(++n);
}
void array_of_threads() {
  int a = 0, b = 0;
  std::array<std::thread, 2> both = {std::thread([&a] { ++a; }), std::thread([&b] { ++b; })};
  for (std::thread &t : both)
    t.join();
  use(a + b);
}
void joined_by_an_algorithm() {
  std::atomic<int> n{0};
  int sum = 0;
  std::vector<std::thread> all;
  all.emplace_back([&sum] { ++sum; });
  all.emplace_back([&n] { ++n; });
  std::for_each(all.begin(), all.end(), [](std::thread &t) { t.join(); });
  use(++sum);
}
void joined_in_the_condition() {
  int n = 0;
  if (std::thread t([&n] { ++n; }); t.joinable())
    t.join();
  use(++n);
}
void joined_in_every_arm(int kind) {
  int n = 0;
  std::thread t([&n] { ++n; });
  switch (kind) {
  case 0:
    use(0);
    t.join();
    break;
  case 1:
    t.join();
    break;
  default:
    t.join();
  }
  use(++n);
}
void joined_when_it_throws() {
  int n = 0;
  std::thread t([&n] { ++n; });
  try {
    use(1);
  } catch (...) {
    t.join();
    throw;
  }
  t.join();
  use(++n);
}
void joined_under_another_name() {
  int n = 0;
  std::thread t([&n] { ++n; });
  std::thread same = std::move(t);
  same.join();
  use(++n);
}
void joined_out_of_a_member() {
  struct Job {
    std::thread worker;
    int result = 0;
  };
  int n = 0;
  Job job;
  job.worker = std::thread([&n] { ++n; });
  job.worker.join();
  use(n + job.result);
}
void started_and_joined_again_and_again() {
  int n = 0;
  while (next() > 0) {
    std::jthread t([&n] { ++n; });
    t.join();
    use(++n);
  }
}

// ---- nobody shares

void copied_struct() {
  Totals mine, theirs;
  std::thread t([&theirs] { use((theirs = Totals{}, 1)); });
  mine = Totals{};
  t.join();
}
void value_is_taken_before(std::vector<int> all) {
  int first = all.front();
  std::thread t([&all] { all.clear(); });
  use(first);
  t.join();
}
void closure_is_called_after_the_join() {
  int n = 0;
  auto bump = [&n] { ++n; };
  std::thread t(bump);
  t.join();
  bump();
  use(n);
}
void two_atomics_of_one_loop() {
  std::atomic<int> hits{0}, misses{0};
  std::vector<std::thread> all;
  for (int i = 0; i < 4; ++i)
    all.emplace_back([&hits, &misses] { ++hits, ++misses; });
  for (std::thread &t : all)
    t.join();
  use(hits + misses);
}
void sum_of_halves(std::span<const int> all, long &to) {
  if (all.size() < 2) {
    for (int one : all)
      to += one;
    return;
  }
  long left = 0, right = 0;
  std::thread t([&left, all] { sum_of_halves(all.first(all.size() / 2), left); });
  sum_of_halves(all.subspan(all.size() / 2), right);
  t.join();
  to += left + right;
}
