// Two threads add to an atomic by a load and a store, and lose counts.
#include <atomic>
#include <cstdio>
#include <thread>

std::atomic<int> hits{0};

void serve() {
  for (int i = 0; i < 1000; ++i)
    hits = hits + 1;
}

int main() {
  std::thread first(serve);
  std::thread second(serve);
  first.join();
  second.join();
  std::printf("%d\n", hits.load());
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p23.cpp:10:{{[0-9]+}}: {{warning|error}}: 'hits' is loaded and stored in two steps{{.*}}[fearless-weak-sync]
