// [this], [*this], [=] and [&] in a member function, a member pointer with this.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <functional>
#include <thread>
void use(int);
struct Counter {
  int n = 0;
  void run(int by) { n += by; }
  void by_pointer() { std::thread([this] { ++n; }).join(); }
  void by_value() { std::thread([*this] { use(n); }).join(); }
  void by_default_reference() { std::thread([&] { ++n; }).join(); }
  void by_default_copy() { std::thread([=, this] { ++n; }).join(); }
  void one_field() { std::thread([m = n] { use(m); }).join(); }
  void member_pointer() { std::thread(&Counter::run, this, 2).join(); }
};
void on_a_local() {
  Counter counter;
  std::thread t(&Counter::run, &counter, 1);
  t.join();
}
void on_a_reference(Counter &counter) {
  std::thread t(&Counter::run, std::ref(counter), 1);
  t.join();
}
void on_a_copy(Counter counter) {
  std::thread t(&Counter::run, counter, 1);
  t.join();
}

// CHECK-LABEL: function Counter::by_pointer
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture this by this of *this: Counter

// CHECK-LABEL: function Counter::by_value
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture *this by copy of *this: Counter

// CHECK-LABEL: function Counter::by_default_reference
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: implicit capture this by this of *this: Counter

// CHECK-LABEL: function Counter::by_default_copy
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture this by this of *this: Counter

// CHECK-LABEL: function Counter::one_field
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture n by copy of n: int

// CHECK-LABEL: function Counter::member_pointer
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument *this by this of *this: Counter *
// CHECK-NEXT: argument  by copy of a temporary: int

// CHECK-LABEL: function on_a_local
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument counter by pointer of counter: Counter *
// CHECK-NEXT: argument  by copy of a temporary: int

// CHECK-LABEL: function on_a_reference
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument counter by reference of counter: Counter &
// CHECK-NEXT: argument  by copy of a temporary: int

// CHECK-LABEL: function on_a_copy
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument counter by copy of counter: Counter
// CHECK-NEXT: argument  by copy of a temporary: int
