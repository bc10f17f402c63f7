// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

std::size_t last_even(const std::vector<int> &v) {
  return fearless::par_iter(v)
      .enumerate()
      .filter([](auto p) { return p.second % 2 == 0; })
      .map([](auto p) { return p.first; })
      .max()
      .value();
}
