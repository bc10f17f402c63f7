// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

std::vector<int> read();

std::vector<int> twice() {
  auto v = read();
  fearless::par_iter_mut(v).for_each([](int &x) { x *= 2; });
  return v;
}
