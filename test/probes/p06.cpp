// Two threads draw numbers from a static local and count in a global of the file.
#include <cstdio>
#include <thread>

static int requests = 0;

int next_id() {
  static int last = 0;
  return ++last;
}

void serve() {
  ++requests;
  std::printf("request %d\n", next_id());
}

int main() {
  std::thread first(serve);
  std::thread second([] { serve(); });
  first.join();
  second.join();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK-DAG: p06.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}requests{{.*}}[fearless-shared-static]
// CHECK-DAG: p06.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}last{{.*}}[fearless-shared-static]
