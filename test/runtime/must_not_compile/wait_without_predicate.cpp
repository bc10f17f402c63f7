// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: no matching
// CHECK: no matching
#include <fearless/condvar.h>

int main() {
  const fearless::Mutex<bool> m{true};
  const fearless::Condvar changed;
  auto guard = m.lock();
  changed.wait(guard);
}
