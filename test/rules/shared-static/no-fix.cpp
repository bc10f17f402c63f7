// Findings without an edit: an atomic would not compile, or not mean the same.
// RUN: not %fearless check --format=json %s -- -std=c++20 %mock | FileCheck %s
// CHECK: "message": "global 'scaled' is shared
// CHECK-NOT: "length"
#include <atomic>
#include <thread>

void print(const char *, ...);
static int scaled = 1;
static int printed = 0;
static int addressed = 0;

void work() {
  scaled *= 2;                         // no such operation
  print("%d", printed);                // no conversion through an ellipsis
  int *p = &addressed;                 // another type
  ++*p, ++printed, ++addressed;
}

void two_threads() {
  std::thread a(work), b(work);
  a.join();
  b.join();
}
