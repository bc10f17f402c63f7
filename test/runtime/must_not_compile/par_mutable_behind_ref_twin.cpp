// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <functional>
#include <vector>

int sum(const std::vector<int> &v) {
  const auto add = [](int x, int y) { return x + y; };
  return fearless::par_iter(v).reduce(0, std::ref(add));
}
