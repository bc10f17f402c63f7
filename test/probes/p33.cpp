// References into guarded data outlive the guard, and one expression locks twice.
#include <algorithm>
#include <cstdio>
#include <fearless/mutex.h>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> numbers{std::vector<int>{3, 1, 2}};
  std::vector<int> &all = *numbers.lock();
  all.push_back(4);
  std::sort(numbers.lock()->begin(), numbers.lock()->end());
  for (int number : *numbers.lock())
    std::printf("%d\n", number);
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 -I%runtime 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 -I%runtime 2>&1 | FileCheck %s
// CHECK: p33.cpp:9:{{[0-9]+}}: {{warning|error}}: 'all' refers to guarded data{{.*}}[fearless-guard-escape]
// CHECK: p33.cpp:11:{{[0-9]+}}: {{warning|error}}: 'numbers' is locked twice{{.*}}[fearless-guard-escape]
// CHECK: p33.cpp:12:{{[0-9]+}}: {{warning|error}}: the loop runs over guarded data{{.*}}[fearless-guard-escape]
