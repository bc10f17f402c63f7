// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: (const|read-only)
// CHECK: {{(const|read-only)}}
#include <fearless/once.h>

int main() {
  fearless::LazyLock lazy([] { return 1; });
  *lazy = 2;
}
