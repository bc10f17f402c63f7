// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: all threads call this one object at once
// CHECK: all threads call this one object at once
#include <fearless/parallel.h>
#include <vector>

std::vector<int> numbered(const std::vector<int> &v) {
  return fearless::par_iter(v).map([n = 0](int x) mutable { return x + n++; }).collect();
}
