// A volatile flag says that a value is ready.
#include <cstdio>
#include <thread>

int value = 0;
volatile bool ready = false;

void consume() {
  while (!ready)
    std::this_thread::yield();
  std::printf("%d\n", value);
}

int main() {
  std::thread consumer(consume);
  value = 42;
  ready = true;
  consumer.join();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p26.cpp:17:{{[0-9]+}}: {{warning|error}}: 'ready' is volatile, which synchronises nothing{{.*}}[fearless-weak-sync]
// CHECK: p26.cpp:9:{{[0-9]+}}: note: the other side reads 'ready' here, until it has changed
