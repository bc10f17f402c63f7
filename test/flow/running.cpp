// Which threads may run, statement by statement: straight line, branches, loops, destructors.
// RUN: %fearless dump flow %s -- %std %mock | FileCheck %s
#include <thread>
#include <vector>
void use(int);
bool ready();
void straight() {
  int before = 0, during = 0, after = 0;
  before = 1;
  std::thread t(use, 1);
  during = 1;
  t.join();
  after = 1;
}
void two() {
  int one = 0, both = 0, other = 0, none = 0;
  std::thread t(use, 1);
  one = 1;
  std::thread u(use, 2);
  both = 1;
  t.join();
  other = 1;
  u.join();
  none = 1;
}
void in_a_branch() {
  int inside = 0, after = 0, joined = 0;
  std::thread t;
  if (ready()) {
    t = std::thread(use, 1);
    inside = 1;
  }
  after = 1;
  if (t.joinable())
    t.join();
  joined = 1;
}
void on_one_path() {
  int still = 0;
  std::thread t(use, 1);
  if (ready())
    t.join();
  still = 1;
}
void in_a_loop() {
  int between = 0, after = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back(use, i);
    between = 1;
  }
  for (auto &t : threads)
    t.join();
  after = 1;
}
void joined_in_the_turn() {
  int before = 0, during = 0;
  for (int i = 0; i < 4; ++i) {
    before = 1;
    std::thread t(use, i);
    during = 1;
    t.join();
  }
}
void until_the_end_of_the_block() {
  int inside = 0, outside = 0;
  {
    std::jthread t(use, 1);
    inside = 1;
  }
  outside = 1;
}

// CHECK-LABEL: function straight
// CHECK: write before |{{$}}
// CHECK: write during | #0 running{{$}}
// CHECK: write after |{{$}}
// CHECK-LABEL: function two
// CHECK: write one | #0 running{{$}}
// CHECK: write both | #0 running #1 running{{$}}
// CHECK: write other | #1 running{{$}}
// CHECK: write none |{{$}}
// CHECK-LABEL: function in_a_branch
// CHECK: write inside | #0 running{{$}}
// CHECK: write after | #0 running{{$}}
// CHECK: write joined |{{$}}
// CHECK-LABEL: function on_one_path
// CHECK: write still | #0 running{{$}}
// CHECK-LABEL: function in_a_loop
// CHECK: write between | #0 running{{$}}
// CHECK: write i | #0 running{{$}}
// CHECK: write after |{{$}}
// CHECK-LABEL: function joined_in_the_turn
// CHECK: write before |{{$}}
// CHECK: write during | #0 running{{$}}
// CHECK: write i |{{$}}
// CHECK-LABEL: function until_the_end_of_the_block
// CHECK: write inside | #0 running{{$}}
// CHECK: write outside |{{$}}
