// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: T must be a plain, non-const object type that moves
// CHECK: T must be a plain, non-const object type that moves
#include <fearless/channel.h>

int main() { auto [tx, rx] = fearless::channel<const int>(); }
