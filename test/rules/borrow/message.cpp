// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <thread>

void use(int);

void start() {
  int hits = 0;
  std::thread([&hits] { use(hits); }).detach();
}

//      CHECK:{{.*}}message.cpp:9:17: warning: thread may outlive 'hits', which it captures by reference [fearless-borrow]
// CHECK-NEXT:    9 |   std::thread([&hits] { use(hits); }).detach();
// CHECK-NEXT:      |                 ^~~~
// CHECK-NEXT:{{.*}}message.cpp:9:3: note: the thread starts here and is detached: nothing waits for it
// CHECK-NEXT:    9 |   std::thread([&hits] { use(hits); }).detach();
// CHECK-NEXT:      |   ^~~
// CHECK-NEXT:{{.*}}message.cpp:10:1: note: the thread may still run when 'hits' dies here
// CHECK-NEXT:   10 | }
// CHECK-NEXT:      | ^
// CHECK-NEXT:{{.*}}message.cpp:9:17: note: move or copy 'hits' into the thread instead
// CHECK-NEXT:    9 |   std::thread([&hits] { use(hits); }).detach();
// CHECK-NEXT:      |                ~^~~~
