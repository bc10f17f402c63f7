// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <string>
#include <thread>

void print(const std::string &);

void start(std::string name) {
  std::thread worker([name = std::move(name)] { print(name); });
  print(name);
  worker.join();
}

//      CHECK:{{.*}}message.cpp:10:9: warning: 'name' is used after it was moved into a thread [fearless-moved]
// CHECK-NEXT:   10 |   print(name);
// CHECK-NEXT:      |         ^~~~
// CHECK-NEXT:{{.*}}message.cpp:9:23: note: 'name' of type 'std::string' is moved away here
// CHECK-NEXT:    9 |   std::thread worker([name = std::move(name)] { print(name); });
// CHECK-NEXT:      |                       ^~~~
// CHECK-NEXT:{{.*}}message.cpp:10:9: note: copy it for the thread, or use 'name' before the move or not at all; assigning a new value revives it
// CHECK-NEXT:   10 |   print(name);
// CHECK-NEXT:      |         ^~~~
