// What ends a thread: join, detach, a destructor, a loop, a test of the handle, a callee.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <algorithm>
#include <thread>
#include <vector>
void use(int);
bool ready();
void direct() {
  std::thread(use, 1).join();
  std::thread(use, 2).detach();
}
void named() {
  std::thread t(use, 1), u(use, 2);
  t.join();
  u.detach();
}
void by_its_destructor() { std::jthread t(use, 1); }
void never() { std::thread t(use, 1); }
void when_joinable() {
  std::thread t(use, 1);
  if (t.joinable())
    t.join();
}
void in_a_loop(std::vector<std::thread> threads) {
  threads.emplace_back(use, 1);
  for (std::thread &t : threads)
    t.join();
}
void finish(std::thread &t) { t.join(); }
void by_a_callee() {
  std::thread t(use, 1);
  finish(t);
}
void by_an_algorithm() {
  std::vector<std::thread> threads;
  threads.emplace_back(use, 1);
  std::for_each(threads.begin(), threads.end(), [](std::thread &t) { t.join(); });
}
void spawned_in_a_loop() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back(use, i);
  for (auto &t : threads)
    t.join();
}

// CHECK-LABEL: function direct
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join #0
// CHECK: spawn #1 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: detach #1

// CHECK-LABEL: function named
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: spawn #1 std::thread::thread -> u
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join t
// CHECK: detach u
// CHECK: terminate u
// CHECK: terminate t

// CHECK-LABEL: function by_its_destructor
// CHECK: spawn #0 std::jthread::jthread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join t

// CHECK-LABEL: function never
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: terminate t

// CHECK-LABEL: function when_joinable
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join t
// CHECK: terminate t

// CHECK-LABEL: function in_a_loop
// CHECK: spawn #0 std::thread::thread -> threads
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join threads[...]

// CHECK-LABEL: function by_a_callee
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: call finish, t
// CHECK: terminate t

// CHECK-LABEL: function by_an_algorithm
// CHECK: spawn #0 std::thread::thread -> threads
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: call by_an_algorithm()::({{lambda|anonymous class}})::operator(), threads[...]
// CHECK: terminate threads

// CHECK-LABEL: function spawned_in_a_loop
// CHECK: spawn #0 std::thread::thread (in a loop) -> threads
// CHECK-NEXT: argument i by copy of i: int
// CHECK: join threads[...]
// CHECK: terminate threads
