// Where a handle goes: stored, assigned, moved, returned, passed on, in a member.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <thread>
#include <utility>
#include <vector>
void use(int);
void keep(std::thread t);
void assigned() {
  std::thread t;
  t = std::thread(use, 1);
  t.join();
}
void moved() {
  std::thread t(use, 1);
  std::thread u = std::move(t);
  u.join();
}
void pushed() {
  std::vector<std::thread> threads;
  std::thread t(use, 1);
  threads.push_back(std::move(t));
  threads.push_back(std::thread(use, 2));
  threads[0].join();
}
std::thread returned() { return std::thread(use, 1); }
std::thread named_and_returned() {
  std::thread t(use, 1);
  return t;
}
void passed_on() { keep(std::thread(use, 1)); }
void temporary() { std::jthread(use, 1); }
struct Worker {
  Worker() : first(use, 1) { second = std::thread(use, 2); }
  std::thread first, second;
  std::vector<std::thread> more;
  void add() { more.emplace_back(use, 3); }
};

// CHECK-LABEL: function assigned
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join t
// CHECK: terminate t
// CHECK: end t

// CHECK-LABEL: function moved
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: handle t -> u
// CHECK: join u
// CHECK: terminate u
// CHECK: terminate t
// CHECK: end t

// CHECK-LABEL: function pushed
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: handle t -> threads
// CHECK: spawn #1 std::thread::thread -> threads
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join threads[0]
// CHECK: terminate t
// CHECK: end t
// CHECK: terminate threads
// CHECK: end threads

// CHECK-LABEL: function returned
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: handle #0 is returned

// CHECK-LABEL: function named_and_returned
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: handle t is returned
// CHECK: terminate t
// CHECK: end t

// CHECK-LABEL: function passed_on
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: handle #0 is passed on

// CHECK-LABEL: function temporary
// CHECK: spawn #0 std::jthread::jthread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: join #0

// CHECK-LABEL: function Worker::Worker
// CHECK: spawn #0 std::thread::thread -> first
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK: spawn #1 std::thread::thread -> second
// CHECK-NEXT: argument  by copy of a temporary: int

// CHECK-LABEL: function Worker::add
// CHECK: spawn #0 std::thread::thread -> more
// CHECK-NEXT: argument  by copy of a temporary: int
