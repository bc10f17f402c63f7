// An early return destroys a joinable thread, which ends the program.
#include <cstdio>
#include <fstream>
#include <thread>

int count_lines(const char *path) {
  std::thread spinner([] { std::puts("working"); });
  std::ifstream file(path);
  if (!file)
    return -1;
  int lines = 0;
  for (char c; file.get(c);)
    lines += c == '\n';
  spinner.join();
  return lines;
}

int main() { std::printf("%d\n", count_lines("/etc/hostname")); }

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p20.cpp:10:{{[0-9]+}}: {{warning|error}}: 'spinner' dies here{{.*}}[fearless-thread-handle]
