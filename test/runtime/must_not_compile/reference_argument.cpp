// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: a pointer, reference, iterator or view may not cross to another thread
// CHECK: a pointer, reference, iterator or view may not cross to another thread
#include <fearless/thread.h>
#include <functional>

int main() {
  int n = 0;
  fearless::spawn([](int &m) { ++m; }, std::ref(n)).join();
}
