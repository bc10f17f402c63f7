// std::ref says that the thread writes the caller's vector; the caller writes it too.
#include <cstddef>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

void append_squares(std::vector<int> &out, int count) {
  for (int i = 0; i < count; ++i)
    out.push_back(i * i);
}

std::size_t fill() {
  std::vector<int> values;
  std::thread worker(append_squares, std::ref(values), 1000);
  values.push_back(-1);
  worker.join();
  return values.size();
}

int main() { std::printf("%zu\n", fill()); }

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p03.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}values{{.*}}[fearless-exclusive]
