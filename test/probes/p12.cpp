// One function takes one lock twice.
#include <mutex>

std::mutex journal;
int lines = 0;

int main() {
  std::lock_guard<std::mutex> whole(journal);
  if (lines == 0) {
    std::lock_guard<std::mutex> line(journal);
    ++lines;
  }
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p12.cpp:10:{{[0-9]+}}: {{warning|error}}: 'journal' is taken here by a thread that holds it already{{.*}}[fearless-lock-order]
