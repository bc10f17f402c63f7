// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: (deleted|delete)
// CHECK: {{(deleted|delete)}}
#include <fearless/channel.h>

int main() {
  const auto [tx, rx] = fearless::channel<int>();
  const auto copy = rx;
}
