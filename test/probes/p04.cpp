// The address of a local goes to a thread as an argument; both sides write through it.
#include <cstdio>
#include <thread>

struct Totals {
  long bytes = 0;
  int files = 0;
};

void scan(const char *, Totals *totals) {
  totals->files += 1;
  totals->bytes += 4096;
}

long scan_both(const char *left, const char *right) {
  Totals totals;
  std::thread worker(scan, left, &totals);
  scan(right, &totals);
  worker.join();
  return totals.bytes;
}

int main() { std::printf("%ld\n", scan_both("/usr", "/var")); }

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p04.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}totals{{.*}}[fearless-exclusive]
