// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <thread>

int requests = 0;

void serve() { ++requests; }

int main() {
  std::thread first(serve);
  std::thread second(serve);
  first.join();
  second.join();
}

//      CHECK:{{.*}}message.cpp:7:18: warning: global 'requests' is shared by threads without synchronisation [fearless-shared-static]
// CHECK-NEXT:    7 | void serve() { ++requests; }
// CHECK-NEXT:      |                  ^~~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:10:15: note: a thread that starts here reaches it
// CHECK-NEXT:   10 |   std::thread first(serve);
// CHECK-NEXT:      |               ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:11:15: note: a second thread that starts here reaches it too
// CHECK-NEXT:   11 |   std::thread second(serve);
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:5:5: note: 'requests' of type 'int' is declared here
// CHECK-NEXT:    5 | int requests = 0;
// CHECK-NEXT:      |     ^~~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:5:5: note: make it 'std::atomic<int>', const or 'thread_local'
// CHECK-NEXT:    5 | int requests = 0;
// CHECK-NEXT:      |     ^~~~~~~~
