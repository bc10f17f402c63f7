// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <thread>

bool serve();

bool start() {
  std::thread worker(serve);
  if (!serve())
    return false;
  worker.join();
  return true;
}

//      CHECK:{{.*}}message.cpp:10:12: warning: 'worker' dies here while its thread runs, which ends the program [fearless-thread-handle]
// CHECK-NEXT:   10 |     return false;
// CHECK-NEXT:      |            ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:8:15: note: the thread starts here
// CHECK-NEXT:    8 |   std::thread worker(serve);
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:8:15: note: join it on every way out, or make it a 'std::jthread', which joins when it dies
// CHECK-NEXT:    8 |   std::thread worker(serve);
// CHECK-NEXT:      |               ^~~~~~
