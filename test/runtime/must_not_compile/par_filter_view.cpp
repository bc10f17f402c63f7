// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: iterable when it is const; views::filter is not
// CHECK: iterable when it is const; views::filter is not
#include <fearless/parallel.h>
#include <ranges>
#include <vector>

int sum(const std::vector<int> &v) {
  return fearless::par_iter(v | std::views::filter([](int x) { return x > 0; })).sum();
}
