// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

int product(const std::vector<int> &v) {
  return fearless::par_iter(v)
      .zip(fearless::par_iter(v))
      .map([](auto p) { return p.first * (p.second + 1); })
      .sum();
}
