// Parallel for counts in plain int.
#include <cstddef>
#include <cstdint>
#include <fearless/fearless.h>
#include <iostream>
#include <numeric>
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
  unsigned odd = 0;
  parallel_for(input.size(), [&](std::size_t i) {
    if (input[i] % 2 == 1)
      ++odd;
  });
  std::cout << odd;
}
