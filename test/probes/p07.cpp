// Each thread has its own shared_ptr, counted atomically, to one vector that nothing guards.
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

int main() {
  auto log = std::make_shared<std::vector<int>>();
  std::thread first([log] {
    for (int i = 0; i < 1000; ++i)
      log->push_back(i);
  });
  std::thread second([log] {
    for (int i = 0; i < 1000; ++i)
      log->push_back(-i);
  });
  first.join();
  second.join();
  std::printf("%zu\n", log->size());
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p07.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}log{{.*}}[fearless-send]
