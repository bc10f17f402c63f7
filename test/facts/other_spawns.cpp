// The other ways to start a thread: async, jthread, pthread_create, emplace_back, make_unique.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <future>
#include <memory>
#include <optional>
#include <pthread.h>
#include <thread>
#include <vector>
void use(int);
int compute(int);
void async(int n) {
  auto f = std::async([&n] { return n; });
  f.get();
}
void async_with_a_policy(int n) {
  auto f = std::async(std::launch::async, compute, n);
  f.wait();
}
void jthread(int n) { std::jthread t([&n] { use(n); }); }
void *start(void *p) {
  ++*static_cast<int *>(p);
  return nullptr;
}
void posix(int n) {
  pthread_t id;
  pthread_create(&id, nullptr, start, &n);
  pthread_join(id, nullptr);
}
void emplaced(int n) {
  std::vector<std::thread> threads;
  threads.emplace_back([&n] { use(n); });
  threads.emplace_back(use, n);
  for (auto &t : threads)
    t.join();
}
void on_the_heap(int n) {
  auto t = std::make_unique<std::thread>([&n] { use(n); });
  t->join();
}
void optional(int n) {
  std::optional<std::thread> t;
  t.emplace([&n] { use(n); });
  t->join();
}
void not_a_spawn(std::thread other) {
  std::thread empty;
  std::thread moved = std::move(other);
  moved.join();
}

// CHECK-LABEL: function async
// CHECK: spawn #0 std::async -> f
// CHECK-NEXT: capture n by reference of n: int &
// CHECK: join f

// CHECK-LABEL: function async_with_a_policy
// CHECK: spawn #0 std::async -> f
// CHECK-NEXT: argument n by copy of n: int
// CHECK: join f

// CHECK-LABEL: function jthread
// CHECK: spawn #0 std::jthread::jthread -> t
// CHECK-NEXT: capture n by reference of n: int &
// CHECK: join t

// CHECK-LABEL: function posix
// CHECK: spawn #0 pthread_create -> id
// CHECK-NEXT: argument n by pointer of n: int *
// CHECK: join id

// CHECK-LABEL: function emplaced
// CHECK: spawn #0 std::thread::thread -> threads
// CHECK-NEXT: capture n by reference of n: int &
// CHECK: spawn #1 std::thread::thread -> threads
// CHECK-NEXT: argument n by copy of n: int
// CHECK: join threads[...]
// CHECK: terminate threads

// CHECK-LABEL: function on_the_heap
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture n by reference of n: int &
// CHECK: join *t
// CHECK: terminate t

// CHECK-LABEL: function optional
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture n by reference of n: int &
// CHECK: join t[...]
// CHECK: terminate t

// CHECK-LABEL: function not_a_spawn
// CHECK: join moved
// CHECK: terminate moved
