// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <thread>

void start() {
  long total = 0;
  std::thread first([&] { total += 1; });
  std::thread second([&total] { total += 2; });
  first.join();
  second.join();
}

//      CHECK:{{.*}}message.cpp:8:15: warning: two threads use 'total' at the same time, and one writes it [fearless-exclusive]
// CHECK-NEXT:    8 |   std::thread second([&total] { total += 2; });
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:7:15: note: the first thread starts here
// CHECK-NEXT:    7 |   std::thread first([&] { total += 1; });
// CHECK-NEXT:      |               ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:7:27: note: the thread writes 'total' here
// CHECK-NEXT:    7 |   std::thread first([&] { total += 1; });
// CHECK-NEXT:      |                           ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:8:15: note: the second thread starts here
// CHECK-NEXT:    8 |   std::thread second([&total] { total += 2; });
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:8:33: note: the thread writes 'total' here
// CHECK-NEXT:    8 |   std::thread second([&total] { total += 2; });
// CHECK-NEXT:      |                                 ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:9:3: note: the thread is joined only here
// CHECK-NEXT:    9 |   first.join();
// CHECK-NEXT:      |   ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:8:15: note: join the thread first, or make 'total' a 'std::atomic<long>', read by '.load()', if single reads and writes are all it needs
// CHECK-NEXT:    8 |   std::thread second([&total] { total += 2; });
// CHECK-NEXT:      |               ^~~~~~
