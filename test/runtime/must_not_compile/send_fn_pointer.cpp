// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: this type is not Send|may not cross to another thread
// CHECK: {{this type is not Send|may not cross to another thread}}
#include <fearless/thread.h>
#include <functional>

struct Task {
  void operator()();
};
Task task;
fearless::SendFn<void()> f = std::ref(task);
