// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: all threads call this one object at once
// CHECK: all threads call this one object at once
#include <fearless/parallel.h>
#include <functional>
#include <vector>

int sum(const std::vector<int> &v) {
  auto adder = [sum = 0](int x) mutable { return sum += x; };
  fearless::par_iter(v).for_each(std::ref(adder));
  return adder(0);
}
