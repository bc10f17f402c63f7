// Static registry mutex map.
#include <atomic>
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
using Fn = int (*)(int);
fearless::Mutex<std::vector<std::pair<std::string, Fn>>> registry;
std::atomic<unsigned> calls = 0;
constexpr const char *names[] = {"twice", "next"};
int twice(int x) { return x * 2; }
int next(int x) { return x + 1; }
void add(const char *name, Fn f) { registry.lock()->emplace_back(name, f); }
std::optional<int> call(std::string_view name, int x) {
  calls.fetch_add(1, std::memory_order_relaxed);
  auto r = registry.lock();
  for (const auto &[n, f] : *r)
    if (n == name)
      return f(x);
  return std::nullopt;
}
int main() {
  add(names[0], twice);
  auto t = fearless::spawn([] { add(names[1], next); });
  auto u = fearless::spawn([] { return call("twice", 4); });
  t.join();
  std::cout << u.join().value_or(0) << calls;
}
