// Two threads take two locks, each in an order of its own.
#include <mutex>
#include <thread>

std::mutex a, b;
int total = 0;

int main() {
  std::thread first([] {
    std::lock_guard<std::mutex> x(a);
    std::lock_guard<std::mutex> y(b);
    ++total;
  });
  std::thread second([] {
    std::lock_guard<std::mutex> y(b);
    std::lock_guard<std::mutex> x(a);
    ++total;
  });
  first.join();
  second.join();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p10.cpp:16:{{[0-9]+}}: {{warning|error}}: 'a' is taken here under 'b'{{.*}}[fearless-lock-order]
// CHECK: note: meanwhile 'a' is taken here
