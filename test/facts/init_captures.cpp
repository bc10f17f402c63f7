// Captures with an initialiser: copies, moves, pointers, views, references.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
void moves(std::string text, std::unique_ptr<int> owner) {
  std::thread t([s = std::move(text), p = std::move(owner)] {});
  t.join();
}
void copies(std::string text, int n) {
  std::thread t([s = text, m = n + 1] {});
  t.join();
}
void looks_into(std::string text, std::unique_ptr<int> owner, int n) {
  std::thread t([v = std::string_view(text), p = owner.get(), q = &n, c = text.c_str()] {});
  t.join();
}
void refers(int n) {
  std::thread t([&alias = n] { ++alias; });
  t.join();
}

// CHECK-LABEL: function moves
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture text by move of text: {{.*}}
// CHECK-NEXT: capture owner by move of owner: {{.*}}

// CHECK-LABEL: function copies
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture text by copy of text: std::string
// CHECK-NEXT: capture m by copy of a temporary: int

// CHECK-LABEL: function looks_into
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture text by pointer of text: std::string_view
// CHECK-NEXT: capture *owner by pointer of *owner: int *
// CHECK-NEXT: capture n by pointer of n: int *
// CHECK-NEXT: capture text[...] by pointer of text[...]: const char *

// CHECK-LABEL: function refers
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture alias by reference of n: int &
