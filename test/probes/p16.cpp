// The future of an asynchronous task is dropped: its destructor waits, so nothing runs at once.
#include <cstdio>
#include <future>

void compress(int part) { std::printf("part %d\n", part); }

int main() {
  std::async(std::launch::async, compress, 1);
  std::async(std::launch::async, compress, 2);
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p16.cpp:8:{{[0-9]+}}: {{warning|error}}: {{.*}}result is thrown away{{.*}}[fearless-thread-handle]
// CHECK: p16.cpp:9:{{[0-9]+}}: {{warning|error}}: {{.*}}result is thrown away{{.*}}[fearless-thread-handle]
