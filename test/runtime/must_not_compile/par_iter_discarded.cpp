// RUN: not %clangxx -std=c++20 -Werror -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -Werror -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: a parallel iterator does nothing until
// CHECK: a parallel iterator does nothing until
#include <fearless/parallel.h>
#include <vector>

void twice(std::vector<int> &v) {
  fearless::par_iter_mut(v).map([](int &x) { return x *= 2; });
}
