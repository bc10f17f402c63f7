// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: this range has no end
// CHECK: this range has no end
#include <fearless/parallel.h>
#include <ranges>

int sum() { return fearless::par_iter(std::views::iota(0)).sum(); }
