// Parallel for template.
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <fearless/fearless.h>
#include <iostream>
#include <numeric>
#include <set>
#include <utility>
#include <vector>
template <class F> void parallel_for(std::size_t n, const F &f) {
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t t = 0; t < 4; ++t)
      s.spawn([&f, t, n] {
        for (auto i = t; i < n; i += 4)
          f(i);
      });
  });
}
int main() {
  std::vector<std::uint64_t> input(100);
  std::iota(input.begin(), input.end(), 0);
  std::vector<std::atomic<std::uint64_t>> out(100);
  fearless::Mutex<std::set<std::uint64_t>> seen;
  parallel_for(input.size(), [&](std::size_t i) {
    out[i].store(input[i] * 2, std::memory_order_relaxed);
    if (input[i] % 10 == 0)
      seen.lock()->insert(input[i]);
  });
  std::cout << out[3] << std::move(seen).into_inner().size();
}
