// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: Mutex::with: f returns a reference, pointer, iterator or view
// CHECK: Mutex::with: f returns a reference, pointer, iterator or view
#include <fearless/mutex.h>
#include <vector>

int main() {
  const fearless::Mutex<std::vector<int>> m;
  return *m.with([](std::vector<int> &v) { return v.begin(); });
}
