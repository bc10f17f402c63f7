// Detached, escaped and perhaps joined threads.
// RUN: %fearless dump flow %s -- %std %mock | FileCheck %s
#include <thread>
#include <utility>
#include <vector>
void use(int);
void keep(std::thread t);
void finish(std::thread &t);
void join(std::thread &t) { t.join(); }
void detached() {
  int after = 0;
  std::thread t(use, 1);
  t.detach();
  after = 1;
}
void detached_at_once() {
  int after = 0;
  std::thread(use, 1).detach();
  after = 1;
}
void given_away() {
  int after = 0;
  keep(std::thread(use, 1));
  after = 1;
}
void may_be_joined_by_an_unseen_function() {
  int after = 0;
  std::thread t(use, 1);
  finish(t);
  after = 1;
}
void is_joined_by_a_seen_function() {
  int after = 0;
  std::thread t(use, 1);
  join(t);
  after = 1;
}
void moved() {
  int during = 0, after = 0;
  std::thread t(use, 1);
  std::thread u = std::move(t);
  during = 1;
  u.join();
  after = 1;
}
void on_some_paths(bool wait) {
  int after = 0;
  std::thread t(use, 1);
  if (wait)
    t.join();
  else
    t.detach();
  after = 1;
}

// CHECK-LABEL: function detached
// CHECK: write after | #0 detached{{$}}
// CHECK-LABEL: function detached_at_once
// CHECK: write after | #0 detached{{$}}
// CHECK-LABEL: function given_away
// CHECK: write after | #0 perhaps joined{{$}}
// CHECK-LABEL: function may_be_joined_by_an_unseen_function
// CHECK: write after | #0 perhaps joined{{$}}
// CHECK-LABEL: function is_joined_by_a_seen_function
// CHECK: write after |{{$}}
// CHECK-LABEL: function moved
// CHECK: write during | #0 running{{$}}
// CHECK: write after |{{$}}
// CHECK-LABEL: function on_some_paths
// CHECK: write after | #0 detached{{$}}
