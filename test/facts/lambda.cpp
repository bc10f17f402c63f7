// A lambda in place, stored first, moved in, nested, generic; by every kind of capture.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <string>
#include <thread>
void use(int);
void in_place(int n) { std::thread([n] { use(n); }).detach(); }
void stored_first(int n) {
  auto work = [&n] { use(n); };
  std::thread t(work);
  t.join();
}
void moved_in(int n) {
  auto work = [&n] { use(n); };
  std::thread t(std::move(work));
  t.join();
}
void generic(int n) {
  std::thread t([&n](auto step) { n += step; }, 2);
  t.join();
}
void nested() {
  std::thread t([] {
    int inner = 1;
    std::thread u([&inner] { use(inner); });
    u.join();
  });
  t.join();
}
void default_by_reference(int n, int m) {
  std::thread t([&] { use(n); }); // m is not named
  t.join();
}
void default_by_copy(int n, int m) {
  std::thread t([=, &m] { use(n + m); });
  t.join();
}
void nothing_to_capture() {
  static int global = 0;
  constexpr int constant = 1;
  std::thread t([&] { use(global + constant); });
  t.join();
}

// CHECK-LABEL: function in_place
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture n by copy of n: int

// CHECK-LABEL: function stored_first
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture n by reference of n: int &

// CHECK-LABEL: function moved_in
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture n by reference of n: int &

// CHECK-LABEL: function generic
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture n by reference of n: int &
// CHECK-NEXT: argument  by copy of a temporary: int

// CHECK-LABEL: function nested
// CHECK: spawn #0 std::thread::thread -> t

// CHECK-LABEL: function nested()::
// CHECK: spawn #0 std::thread::thread -> u
// CHECK-NEXT: capture inner by reference of inner: int &

// CHECK-LABEL: function default_by_reference
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: implicit capture n by reference of n: int &

// CHECK-LABEL: function default_by_copy
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture m by reference of m: int &
// CHECK-NEXT: implicit capture n by copy of n: int

// CHECK-LABEL: function nothing_to_capture
// CHECK: spawn #0 std::thread::thread -> t
