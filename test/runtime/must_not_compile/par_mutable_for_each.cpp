// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: all threads call this one object at once
// CHECK: all threads call this one object at once
#include <fearless/parallel.h>
#include <vector>

struct Adder {
  int sum = 0;
  void operator()(int x) { sum += x; }
};

void add(const std::vector<int> &v) { fearless::par_iter(v).for_each(Adder()); }
