// a callable that is only called in place may borrow and write locals
#include <chrono>
#include <iostream>
#include <utility>
#include <vector>

template <class F> auto timed(F &&f) {
  struct Timer {
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    ~Timer() { std::cout << (std::chrono::steady_clock::now() - start).count() << '\n'; }
  } timer;
  return std::forward<F>(f)();
}

int main() {
  int total = 0;
  std::vector<int> values{1, 2, 3};
  timed([&] {
    for (int v : values)
      total += v;
  });
  std::cout << total << '\n';
}
