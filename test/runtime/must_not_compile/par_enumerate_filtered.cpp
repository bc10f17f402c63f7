// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: no element's position is known
// CHECK: no element's position is known
#include <fearless/parallel.h>
#include <vector>

std::size_t last_even(const std::vector<int> &v) {
  return fearless::par_iter(v)
      .filter([](int x) { return x % 2 == 0; })
      .enumerate()
      .map([](auto p) { return p.first; })
      .max()
      .value();
}
