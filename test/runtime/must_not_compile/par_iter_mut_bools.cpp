// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: the elements of this range share words, as in vector<bool>
// CHECK: the elements of this range share words, as in vector<bool>
#include <fearless/parallel.h>
#include <vector>

void negate(std::vector<bool> &v) {
  fearless::par_iter_mut(v).for_each([](auto &&bit) { bit = !bit; });
}
