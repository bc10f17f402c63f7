// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
// both-no-diagnostics
#include <algorithm>
#include <array>
#include <functional>
#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

void work();
bool hurry();

void is_joined_on_every_path() {
  std::thread worker(work);
  if (hurry()) {
    worker.join();
    return;
  }
  worker.join();
}

void is_detached() {
  std::thread worker(work);
  worker.detach();
}

void joins_when_it_dies() {
  std::jthread worker(work);
  if (hurry())
    return;
}

void is_asked_first() {
  std::thread worker;
  if (hurry())
    worker = std::thread(work);
  if (worker.joinable())
    worker.join();
}

std::thread is_handed_to_the_caller() {
  std::thread worker(work);
  return worker;
}

void is_moved_into_a_vector() {
  std::vector<std::thread> workers;
  std::thread worker(work);
  workers.push_back(std::move(worker));
  for (auto &each : workers)
    each.join();
}

void are_joined_by_an_algorithm() {
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back(work);
  std::for_each(workers.begin(), workers.end(), std::mem_fn(&std::thread::join));
}

void are_joined_by_a_lambda() {
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back(work);
  std::for_each(workers.begin(), workers.end(), [](std::thread &each) { each.join(); });
}

void join_all(std::vector<std::thread> &workers);
void are_joined_elsewhere() {
  std::vector<std::thread> workers;
  workers.emplace_back(work);
  join_all(workers);
}

static void join_each(std::vector<std::thread> &workers) {
  for (auto &each : workers)
    each.join();
}
void are_joined_by_a_function() {
  std::vector<std::thread> workers;
  workers.emplace_back(work);
  join_each(workers);
}

class Joiner {
  std::thread &worker_;

public:
  explicit Joiner(std::thread &worker) : worker_(worker) {}
  ~Joiner() {
    if (worker_.joinable())
      worker_.join();
  }
};
void is_joined_by_a_scope_guard() {
  std::thread worker(work);
  Joiner joiner(worker);
  if (hurry())
    return;
}

void keeps_the_future() {
  auto task = std::async(std::launch::async, work);
  task.get();
}

void throws_the_future_away_on_purpose() { (void)std::async(std::launch::async, work); }

void later(std::function<void()> job);
void is_started_again_by_a_callback() {
  std::thread worker;
  later([&] { worker = std::thread(work); });
  while (hurry())
    worker.join();
}

void is_joined_in_each_turn() {
  for (int i = 0; i < 3; ++i) {
    std::thread worker(work);
    worker.join();
    worker = std::thread(work);
    worker.join();
  }
}

class StartsWhenItsFieldsAreBuilt {
  std::mutex mutex_;
  int count_ = 0;
  std::thread worker_;

  void run() {
    std::lock_guard<std::mutex> guard(mutex_);
    ++count_;
  }

public:
  StartsWhenItsFieldsAreBuilt() : worker_([this] { run(); }) {}
  ~StartsWhenItsFieldsAreBuilt() { worker_.join(); }
};

class StartsInItsBody {
  std::thread worker_;
  std::mutex mutex_;
  int count_ = 0;

public:
  StartsInItsBody() {
    worker_ = std::thread([this] {
      std::lock_guard<std::mutex> guard(mutex_);
      ++count_;
    });
  }
  ~StartsInItsBody() { worker_.join(); }
};

class IsJoinedByItsOwner {
  std::thread worker_;

public:
  void start() { worker_ = std::thread(work); }
  ~IsJoinedByItsOwner() { worker_.join(); }
};

void gets_another_thread_behind_the_join() {
  std::thread worker(work);
  worker.join();
  worker = std::thread(work);
  worker.join();
}

void gets_its_first_thread_late() {
  std::thread worker;
  worker = std::thread(work);
  worker.join();
}

void each_element_gets_one() {
  std::thread workers[2];
  workers[0] = std::thread(work);
  workers[1] = std::thread(work);
  for (std::thread &each : workers)
    each.join();
}

void joins_when_replaced() {
  std::jthread worker(work);
  worker = std::jthread(work);
}

void joins_what_it_lists() {
  std::thread first(work), second(work), third(work), fourth(work);
  for (auto *each : {&first, &second})
    each->join();
  for (std::thread &each : {std::ref(third)})
    each.join();
  for (auto each : {std::ref(fourth)})
    if (each.get().joinable())
      each.get().join();
}

void both_stand_for_a_thread_when_swapped() {
  std::thread first(work), second(work);
  first.swap(second);
  first.join();
  second.join();
}

void is_swapped_back() {
  std::thread worker(work), other;
  other = std::move(worker);
  std::swap(worker, other);
  worker.join();
}

struct Workers {
  std::thread reader, writer;
};
void are_built_in_braces() {
  std::thread both[2] = {std::thread(work), std::thread(work)};
  for (std::thread &each : both)
    each.join();
  std::array<std::thread, 2> more{std::thread(work), std::thread(work)};
  for (std::thread &each : more)
    each.join();
  Workers named{std::thread(work), std::thread(work)};
  named.writer.join();
  named.reader.join();
  std::pair<std::thread, int> numbered(std::thread(work), 1);
  numbered.first.join();
  auto tied = std::make_tuple(std::thread(work), 3);
  std::get<0>(tied).join();
}

void are_joined_as_a_range() {
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back(work);
  std::ranges::for_each(workers, &std::thread::join);
}

void are_erased_when_joined() {
  std::list<std::thread> workers;
  workers.emplace_back(work);
  for (auto it = workers.begin(); it != workers.end();) {
    it->join();
    it = workers.erase(it);
  }
}

void are_joined_in_each_round(std::vector<std::thread> &workers) {
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 4; ++i)
      workers.emplace_back(work);
    for (std::thread &each : workers)
      each.join();
    workers.clear();
  }
}

void refill(std::vector<std::thread> &workers) {
  for (std::thread &each : workers)
    each = std::thread(work);
}
void are_joined_when_refilled(std::vector<std::thread> &workers) {
  for (std::thread &each : workers)
    each.join();
  refill(workers);
  for (std::thread &each : workers)
    each.join();
}

void restart(std::thread &worker) { worker = std::thread(work); }
void is_joined_when_restarted(std::thread &worker) {
  worker.join();
  restart(worker);
  worker.join();
}

void are_joined_in_two_halves(std::vector<std::thread> &workers, std::thread *last) {
  for (std::thread &each : workers)
    if (&each != last)
      each.join();
  for (std::thread &each : workers)
    if (&each == last)
      each.join();
}

void install(std::function<void()>);
void joined_in_one_closure_and_set_in_another() {
  std::thread late;
  install([&] { late = std::thread(work); });
  std::thread worker([&] {
    for (int i = 0; i < 4; ++i) {
      work();
      late.join();
    }
  });
  worker.join();
}

void waits_for_one_task_on_purpose() {
  (void)std::async(std::launch::async, work);
}

class Ticker {
  std::thread thread_;

public:
  ~Ticker() { cancel(); }
  void arm() { thread_ = std::thread(work); }
  void rearm() {
    cancel();
    thread_ = std::thread(work);
  }
  void arm_once() {
    if (!thread_.joinable())
      thread_ = std::thread(work);
  }
  bool is_armed() const { return thread_.joinable(); }
  void cancel() {
    if (thread_.joinable())
      thread_.join();
  }
};

void arms_one_after_the_other() {
  Ticker ticker;
  ticker.arm();
  ticker.cancel();
  ticker.arm();
}

void arms_two() {
  Ticker first, second;
  first.arm();
  second.arm();
}

void each_turn_arms_its_own() {
  for (int i = 0; i < 4; ++i) {
    Ticker ticker;
    ticker.arm();
  }
}

void cancels_before_it_arms_again() {
  Ticker ticker;
  ticker.rearm();
  ticker.rearm();
}

void asks_before_it_arms_again() {
  Ticker ticker;
  ticker.arm_once();
  ticker.arm_once();
  ticker.cancel();
  ticker.arm();
  if (!ticker.is_armed())
    ticker.arm();
}

class Fetcher {
  std::vector<std::thread> threads_;

public:
  void fetch() { threads_.emplace_back(work); }
  ~Fetcher() {
    for (std::thread &each : threads_)
      each.join();
  }
};
void a_list_takes_another_thread() {
  Fetcher fetcher;
  fetcher.fetch();
  fetcher.fetch();
}
