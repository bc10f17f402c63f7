// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: f cannot be called with these arguments, which the thread passes as rvalues
// CHECK: f cannot be called with these arguments, which the thread passes as rvalues
#include <fearless/thread.h>

int main() {
  int n = 0;
  fearless::spawn([](int &m) { ++m; }, n).join();
}
