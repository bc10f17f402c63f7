// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: zip takes a range, or a parallel iterator without any steps
// CHECK: zip takes a range, or a parallel iterator without any steps
#include <fearless/parallel.h>
#include <vector>

int product(const std::vector<int> &v) {
  return fearless::par_iter(v)
      .zip(fearless::par_iter(v).map([](int x) { return x + 1; }))
      .map([](auto p) { return p.first * p.second; })
      .sum();
}
