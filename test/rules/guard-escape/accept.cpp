// Over the real standard library, as fearless's runtime needs it.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
// both-no-diagnostics
#include <algorithm>
#include <atomic>
#include <fearless/fearless.h>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using fearless::Mutex;

struct Node {
  std::vector<int> items;
  const std::vector<int> &all() const { return items; }
};

int returns_a_copy(Mutex<int> &m) {
  auto guard = m.lock();
  return *guard;
}

int returns_a_copy_from_a_temporary_guard(Mutex<int> &m) { return *m.lock(); }

std::string copies_what_a_view_showed(Mutex<std::string> &m) {
  auto guard = m.lock();
  std::string_view text = *guard;
  return std::string(text);
}

auto returns_the_guard_itself(Mutex<int> &m) {
  auto guard = m.lock();
  *guard = 1;
  return guard;
}

void loops_below_a_named_guard(Mutex<std::vector<int>> &m) {
  auto guard = m.lock();
  for (int &x : *guard)
    ++x;
}

void loops_over_a_member_below_a_named_guard(Mutex<Node> &m) {
  auto guard = m.lock();
  for (int x : guard->all())
    (void)x;
}

void loops_over_a_copy(Mutex<std::vector<int>> &m) {
  for (int x : std::vector<int>(*m.lock()))
    (void)x;
}

void iterates_below_a_named_guard(Mutex<std::vector<int>> &m) {
  auto guard = m.lock();
  for (auto it = guard->begin(); it != guard->end(); ++it)
    ++*it;
  std::sort(guard->begin(), guard->end());
}

void uses_a_temporary_guard_within_its_statement(Mutex<std::vector<int>> &m) {
  m.lock()->push_back(1);
  auto copy = *m.lock();
  auto count = m.lock()->size();
  int first = m.lock()->front();
  std::string text = std::to_string(m.lock()->front());
  (void)count, (void)first;
}

void locks_twice_in_two_statements(Mutex<std::vector<int>> &m) {
  if (!m.lock()->empty())
    m.lock()->pop_back();
}

void locks_two_mutexes_in_one_expression(Mutex<int> &a, Mutex<int> &b) { *a.lock() += *b.lock(); }

int locks_in_one_arm_or_the_other(Mutex<int> &m, bool twice) {
  return twice ? *m.lock() * 2 : *m.lock();
}

void keeps_the_temporary_alive_by_a_reference(Mutex<int> &m) {
  auto &&guard = m.lock();
  int &count = *guard;
  ++count;
}

void tries(Mutex<std::vector<int>> &m) {
  if (auto guard = m.try_lock()) {
    int &first = (**guard)[0];
    first = 2;
  }
}

void points_into_a_living_guard(Mutex<int> &m) {
  int *p;
  auto guard = m.lock();
  p = &*guard;
  *p = 1;
}

void points_elsewhere_before_the_guard_dies(Mutex<int> &m) {
  int own = 0, *p = nullptr;
  {
    auto guard = m.lock();
    p = &*guard;
    *p = 2;
    p = &own;
  }
  *p = 1;
}

void forgets_a_pointer_with_the_guard(Mutex<int> &m) {
  for (int i = 0; i < 3; ++i) {
    auto guard = m.lock();
    int *p = &*guard;
    *p = i;
  }
}

void runs_a_function_under_the_lock(Mutex<std::vector<int>> &m) {
  m.with([](std::vector<int> &v) {
    for (int &x : v)
      ++x;
  });
}

int &returns_what_the_callers_guard_protects(fearless::MutexGuard<int> &guard) { return *guard; }

class Holder { // the guard lives as long as the object
  fearless::MutexGuard<std::vector<int>> guard_;

public:
  explicit Holder(Mutex<std::vector<int>> &m) : guard_(m.lock()) {}
  std::vector<int> &items() { return *guard_; }
  int *first() { return guard_->data(); }
};

void takes_a_member_of_a_temporary_copy(Mutex<std::map<int, std::string>> &m) {
  std::string name = m.lock()->at(1);
  std::optional<int> size = m.lock()->size();
  const int &zero = std::max<int>(m.lock()->count(1), 0) ? 1 : 2;
  (void)zero, (void)size;
}

std::optional<std::string> a_copy_in_an_optional(const Mutex<std::vector<std::string>> &m) {
  auto guard = m.lock();
  if (guard->empty())
    return std::nullopt;
  return guard->front();
}

std::pair<int, std::string> a_copy_in_a_pair(const Mutex<std::vector<std::string>> &m) {
  auto guard = m.lock();
  return {1, guard->front()};
}

std::optional<std::string_view> of_the_callers(const Mutex<int> &m, const std::string &text) {
  auto guard = m.lock();
  return *guard > 0 ? std::optional<std::string_view>(text) : std::nullopt;
}

// ---- a mutex beside the data

class Registry {
public:
  std::atomic<int> &counter(const std::string &name) { // nodes stay, and synchronise themselves
    std::lock_guard<std::mutex> lock(mutex_);
    return counters_[name];
  }
  std::vector<std::string> names() const { // a copy
    std::lock_guard<std::mutex> lock(mutex_);
    return names_;
  }
  void add(std::string name) {
    std::lock_guard<std::mutex> lock(mutex_);
    counters_[name] = 0;
    names_.push_back(name);
  }

private:
  mutable std::mutex mutex_;
  std::map<std::string, std::atomic<int>> counters_; // guarded by mutex_
  std::vector<std::string> names_;                   // guarded by mutex_
};

struct Task {
  int state = 0;
};

class Tasks {
public:
  Task *find(int id) { // whose tasks they are, is another matter: the map alone is guarded
    std::lock_guard<std::mutex> lock(mutex_);
    return tasks_[id];
  }
  std::shared_ptr<Task> share(int id) {
    std::lock_guard<std::mutex> lock(mutex_);
    return shared_[id];
  }
  void add(int id, Task *task, std::shared_ptr<Task> shared) {
    std::lock_guard<std::mutex> lock(mutex_);
    tasks_[id] = task;
    shared_[id] = std::move(shared);
  }

private:
  std::mutex mutex_;
  std::map<int, Task *> tasks_;                  // guarded by mutex_
  std::map<int, std::shared_ptr<Task>> shared_; // guarded by mutex_
};

class Connection {
public:
  void send() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++sent_;
  }

private:
  std::mutex mutex_;
  int sent_ = 0;
};

class Connections {
public:
  Connection &open(int id) { // a node stays, and has a lock of its own
    std::lock_guard<std::mutex> lock(mutex_);
    return open_[id];
  }
  int count() {
    std::lock_guard<std::mutex> lock(mutex_);
    return open_.size();
  }

private:
  std::mutex mutex_;
  std::map<int, Connection> open_; // guarded by mutex_
};

class Settings {
public:
  Settings() { options_["port"] = 80; } // never written again
  const std::map<std::string, int> &options() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++reads_;
    return options_;
  }

private:
  std::mutex mutex_;
  std::map<std::string, int> options_;
  int reads_ = 0;
};

class Squares {
public:
  const int &of(int n) { // filled in once, by itself
    std::lock_guard<std::mutex> lock(mutex_);
    Entry &found = entries_[n];
    if (!found.known)
      compute(found, n);
    return found.square;
  }

private:
  struct Entry {
    bool known = false;
    int square = 0;
  };
  void compute(Entry &e, int n) {
    e.square = n * n;
    e.known = true;
  }
  std::mutex mutex_;
  std::map<int, Entry> entries_; // guarded by mutex_
};

class Drafts {
public:
  std::pair<std::unique_lock<std::mutex>, int *> edit() { // the guard goes along
    std::unique_lock<std::mutex> lock(mutex_);
    int *draft = &draft_;
    return {std::move(lock), draft};
  }
  void clear() {
    std::lock_guard<std::mutex> lock(mutex_);
    draft_ = 0;
  }

private:
  std::mutex mutex_;
  int draft_ = 0; // guarded by mutex_
};

class Rows {
public:
  int sum() {
    std::lock_guard<std::mutex> lock(mutex_);
    return first() + first();
  }
  void set(int value) {
    std::lock_guard<std::mutex> lock(mutex_);
    first() = value;
  }

private:
  int &first() { return rows_[0]; } // under the caller's lock
  std::mutex mutex_;
  int rows_[4] = {}; // guarded by mutex_
};

class Loaded {
public:
  void load(std::string text) {
    std::lock_guard<std::mutex> lock(mutex_);
    text_ = std::move(text);
  }
  const std::string &text() {
    std::lock_guard<std::mutex> lock(mutex_);
    return text_;
  }

private:
  std::mutex mutex_;
  std::string text_;
};

void loads_before_it_starts() {
  Loaded page;
  page.load("a");
  std::thread reader([&] { (void)page.text().size(); });
  reader.join();
  page.load("b");
}

int registers_and_finds() {
  Registry registry;
  Tasks tasks;
  Connections connections;
  Settings settings;
  Drafts drafts;
  Rows rows;
  Task task;
  Squares squares;
  ++registry.counter("a");
  tasks.add(1, &task, nullptr);
  std::thread other([&] {
    registry.add("b");
    (void)squares.of(3);
    connections.open(1).send();
    drafts.clear();
    rows.set(2);
  });
  registry.add("c");
  Task *found = tasks.find(2);
  connections.open(2).send();
  *drafts.edit().second = 1;
  int sum = squares.of(4) + rows.sum() + settings.options().size() + registry.names().size();
  other.join();
  return sum + (found != nullptr) + (tasks.share(1) != nullptr);
}
