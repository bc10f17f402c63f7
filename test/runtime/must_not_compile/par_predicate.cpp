// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: a predicate returns a bool
// CHECK: a predicate returns a bool
#include <fearless/parallel.h>
#include <vector>

struct Empty {};

bool any(const std::vector<int> &v) {
  return fearless::par_iter(v).any_of([](int) { return Empty(); });
}
