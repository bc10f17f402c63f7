// Function objects: what they carry is borrowed or copied with them.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <functional>
#include <thread>
void use(int);
struct Adder {
  int &total;
  void operator()() const { ++total; }
};
struct Printer {
  int n;
  void operator()() const { use(n); }
};
struct Pusher {
  explicit Pusher(int *to) : to(to) {}
  void operator()() const { ++*to; }
  int *to;
};
void temporary(int n) { std::thread(Adder{n}).join(); }
void stored(int n) {
  Adder adder{n};
  std::thread(adder).join();
}
void owns_its_data(int n) { std::thread(Printer{n}).join(); }
void constructed(int n) {
  Pusher pusher(&n);
  std::thread(pusher).join();
}
void known_function(int n) {
  std::function<void()> f = [&n] { use(n); };
  std::thread(f).join();
}
void unknown_function(std::function<void()> f) { std::thread(f).join(); }

// CHECK-LABEL: function temporary
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: callable  by copy of a temporary: Adder
// CHECK-NEXT: callable n by reference of n: int &

// CHECK-LABEL: function stored
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: callable adder by copy of adder: Adder
// CHECK-NEXT: callable n by reference of n: int &

// CHECK-LABEL: function owns_its_data
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: callable  by copy of a temporary: Printer

// CHECK-LABEL: function constructed
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: callable pusher by copy of pusher: Pusher
// CHECK-NEXT: callable n by pointer of n: int *

// CHECK-LABEL: function known_function
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: capture n by reference of n: int &

// CHECK-LABEL: function unknown_function
// CHECK: spawn #0 std::thread::thread
// CHECK-NEXT: callable f by copy of f: std::function<void ()>
