// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

bool any(const std::vector<int> &v) {
  return fearless::par_iter(v).any_of([](int x) { return x > 0; });
}
