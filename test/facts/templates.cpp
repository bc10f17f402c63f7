// Packs and callables that arrive through a template parameter: per instantiation.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <thread>
#include <utility>
#include <vector>
void use(int);
template <class... Ts> void pack_by_copy(Ts... values) {
  std::thread([values...] { (use(values), ...); }).join();
}
template <class... Ts> void pack_by_reference(Ts... values) {
  std::thread([&values...] { (use(values), ...); }).join();
}
template <class F> void by_value(F f) { std::thread(std::move(f)).join(); }
template <class F, class... A> void forwarded(F &&f, A &&...args) {
  std::thread(std::forward<F>(f), std::forward<A>(args)...).join();
}
void instantiate(int n) {
  pack_by_copy(1, 2L);
  pack_by_reference(1);
  by_value([&n] { use(n); });
  forwarded(use, n);
}

// CHECK-LABEL: function pack_by_copy
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture values by copy of values: int
// CHECK-NEXT: capture values by copy of values: long

// CHECK-LABEL: function pack_by_reference
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture values by reference of values: int &

// CHECK-LABEL: function by_value
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture n by reference of n: int &

// CHECK-LABEL: function forwarded
// CHECK: spawn #0 std::thread::thread (body not seen)
// CHECK-NEXT: argument args by copy of args: int
