// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: RwLock::with_write: f returns a reference, pointer, iterator or view
// CHECK: RwLock::with_write: f returns a reference, pointer, iterator or view
#include <fearless/rwlock.h>
#include <vector>

int main() {
  const fearless::RwLock<std::vector<int>> lock;
  return lock.with_write([](std::vector<int> &v) -> int & { return v[0]; });
}
