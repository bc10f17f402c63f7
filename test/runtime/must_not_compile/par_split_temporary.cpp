// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: split_at gives views of this range, which dies at once
// CHECK: split_at gives views of this range, which dies at once
#include <fearless/parallel.h>
#include <vector>

std::vector<int> read();

int first() { return fearless::split_at(read(), 1).first.front(); }
