// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: this range dies at once, and what is written to it
// CHECK: this range dies at once, and what is written to it
#include <fearless/parallel.h>
#include <vector>

std::vector<int> read();

void twice() {
  fearless::par_iter_mut(read()).for_each([](int &x) { x *= 2; });
}
