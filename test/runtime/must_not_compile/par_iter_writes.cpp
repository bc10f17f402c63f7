// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: par_iter hands out const T&, par_iter_mut T&
// CHECK: par_iter hands out const T&, par_iter_mut T&
#include <fearless/parallel.h>
#include <vector>

void twice(std::vector<int> &v) {
  fearless::par_iter(v).for_each([](int &x) { x *= 2; });
}
