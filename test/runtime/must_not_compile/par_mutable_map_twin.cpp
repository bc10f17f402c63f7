// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

std::vector<int> numbered(const std::vector<int> &v) {
  return fearless::par_iter(v)
      .enumerate()
      .map([](auto p) { return p.second + static_cast<int>(p.first); })
      .collect();
}
