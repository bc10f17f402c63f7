// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: a lock guard may not cross to another thread
// CHECK: a lock guard may not cross to another thread
#include <fearless/mutex.h>
#include <fearless/scope.h>

int main() {
  const fearless::Mutex<int> m;
  fearless::scope([&](fearless::Scope &s) { s.spawn([&] { return m.lock(); }); });
}
