// A function pointer with arguments; std::ref, std::cref, std::bind.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <functional>
#include <string>
#include <thread>
void work(int n, const std::string &text);
void add(int &to) { ++to; }
void add_at(int *to) { ++*to; }
void by_value(std::string text) { std::thread(work, 1, text).join(); }
void by_move(std::string text) { std::thread(work, 1, std::move(text)).join(); }
void by_address_of_function(std::string text) { std::thread(&work, 1, text).join(); }
void by_ref(int n) { std::thread(add, std::ref(n)).join(); }
void by_cref(std::string text) { std::thread(work, 1, std::cref(text)).join(); }
void by_pointer(int n) { std::thread(add_at, &n).join(); }
void of_an_array() {
  char buffer[64] = "";
  std::thread(work, 1, buffer).join();
}
void literal() { std::thread(work, 1, "text").join(); }
void bound(int n) { std::thread(std::bind(add, std::ref(n))).join(); }
void through_a_pointer(void (*f)(int), int n) { std::thread(f, n).join(); }

// CHECK-LABEL: function by_value
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK-NEXT: argument text by copy of text: std::string

// CHECK-LABEL: function by_move
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK-NEXT: argument text by move of text: std::string

// CHECK-LABEL: function by_address_of_function
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK-NEXT: argument text by copy of text: std::string

// CHECK-LABEL: function by_ref
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument n by reference of n: int &

// CHECK-LABEL: function by_cref
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK-NEXT: argument text by reference of text: const std::{{.*}} &

// CHECK-LABEL: function by_pointer
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument n by pointer of n: int *

// CHECK-LABEL: function of_an_array
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK-NEXT: argument buffer by pointer of buffer[...]: char *

// CHECK-LABEL: function literal
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument  by copy of a temporary: int
// CHECK-NEXT: argument  by pointer of a constant: const char *

// CHECK-LABEL: function bound
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: argument n by reference of n: int &

// CHECK-LABEL: function through_a_pointer
// CHECK: spawn #0 std::thread::thread (body not seen)
// CHECK-NEXT: argument n by copy of n: int
