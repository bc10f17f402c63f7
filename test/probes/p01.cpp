// A thread counts in a local of its parent, which counts on: nothing orders the two.
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

int count_long_words(const std::vector<std::string> &words) {
  int found = 0;
  std::thread worker([&] {
    for (const std::string &word : words)
      if (word.size() > 8)
        ++found;
  });
  if (words.empty())
    found = -1;
  worker.join();
  return found;
}

int main() { std::printf("%d\n", count_long_words({"concurrency", "is", "fearless"})); }

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p01.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}found{{.*}}[fearless-exclusive]
