// Over the real standard library, as fearless's runtime needs it.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify=rust,both -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify=audit,both -Xclang -verify-ignore-unexpected=note
// both-no-diagnostics
#include <algorithm>
#include <fearless/fearless.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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
