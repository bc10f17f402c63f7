// The vector is moved into the thread, and its size asked for afterwards.
#include <cstdio>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

void report(std::vector<int> samples) {
  std::thread worker([samples = std::move(samples)] {
    std::printf("sum %d\n", std::accumulate(samples.begin(), samples.end(), 0));
  });
  std::printf("summing %zu samples\n", samples.size());
  worker.join();
}

int main() { report({1, 2, 3}); }

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p21.cpp:12:{{[0-9]+}}: {{warning|error}}: {{.*}}samples{{.*}}[fearless-moved]
