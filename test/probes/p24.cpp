// A parallel algorithm adds to one local from all of its threads.
#include <algorithm>
#include <cstdio>
#include <execution>
#include <vector>

int main() {
  std::vector<int> values(1000, 1);
  long sum = 0;
  std::for_each(std::execution::par, values.begin(), values.end(), [&](int x) { sum += x; });
  std::printf("%ld\n", sum);
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p24.cpp:10:{{[0-9]+}}: {{warning|error}}: {{.*}}'sum'{{.*}}[fearless-exclusive]
