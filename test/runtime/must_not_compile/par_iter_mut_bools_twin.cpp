// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

void negate(std::vector<bool> &v) {
  v = fearless::par_iter(v).map([](bool bit) { return !bit; }).collect();
}
