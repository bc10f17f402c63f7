// A detached thread reports progress through a local that is gone when its function returns.
#include <chrono>
#include <cstdio>
#include <thread>

void start_heartbeat() {
  int beats = 0;
  std::thread([&] {
    for (;;) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      std::printf("alive for %d beats\n", ++beats);
    }
  }).detach();
}

int main() {
  start_heartbeat();
  std::this_thread::sleep_for(std::chrono::seconds(1));
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p02.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}beats{{.*}}[fearless-borrow]
