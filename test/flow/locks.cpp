// Which locks are held, statement by statement.
// RUN: %fearless dump flow %s -- %std %mock | FileCheck %s
#include <mutex>
#include <thread>
void use(int);
bool ready();
std::mutex m, n;
void nested_guards() {
  int none = 0, one = 0, both = 0;
  std::thread t(use, 1);
  none = 1;
  {
    std::lock_guard first(m);
    one = 1;
    std::lock_guard second(n);
    both = 1;
  }
  none = 2;
  t.join();
}
void by_hand() {
  int held = 0, free = 0;
  std::thread t(use, 1);
  m.lock();
  held = 1;
  m.unlock();
  free = 1;
  t.join();
}
void released_and_taken_again() {
  int held = 0, free = 0, again = 0;
  std::thread t(use, 1);
  std::unique_lock lock(m);
  held = 1;
  lock.unlock();
  free = 1;
  lock.lock();
  again = 1;
  t.join();
}
void on_one_path_only() {
  int perhaps = 0;
  std::thread t(use, 1);
  if (ready())
    m.lock();
  perhaps = 1;
  t.join();
}

// CHECK-LABEL: function nested_guards
// CHECK: write none | #0 running{{$}}
// CHECK: write one | #0 running holds m{{$}}
// CHECK: write both | #0 running holds m holds n{{$}}
// CHECK: write none | #0 running{{$}}
// CHECK-LABEL: function by_hand
// CHECK: write held | #0 running holds m{{$}}
// CHECK: write free | #0 running{{$}}
// CHECK-LABEL: function released_and_taken_again
// CHECK: write held | #0 running holds m{{$}}
// CHECK: write free | #0 running{{$}}
// CHECK: write again | #0 running holds m{{$}}
// CHECK-LABEL: function on_one_path_only
// CHECK: write perhaps | #0 running perhaps holds m{{$}}
