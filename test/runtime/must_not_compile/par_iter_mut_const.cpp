// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: the elements of this range are const
// CHECK: the elements of this range are const
#include <fearless/parallel.h>
#include <vector>

void twice(const std::vector<int> &v) {
  fearless::par_iter_mut(v).for_each([](int &x) { x *= 2; });
}
