// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: (no matching|cannot bind)
// CHECK: {{(no matching|cannot bind)}}
#include <fearless/channel.h>
#include <memory>

int main() {
  auto [tx, rx] = fearless::channel<std::unique_ptr<int>>();
  auto p = std::make_unique<int>(1);
  tx.send(p);
}
