// The future escapes, and its task goes on reading a local of the function that started it.
#include <algorithm>
#include <cstdio>
#include <future>
#include <string>

std::future<long> count_vowels(const char *words) {
  std::string text = words;
  return std::async(std::launch::async, [&text] {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return std::string("aeiou").find(c) != std::string::npos; });
  });
}

int main() {
  std::future<long> vowels = count_vowels("fearless concurrency");
  std::printf("%ld\n", vowels.get());
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p17.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*}}text{{.*}}[fearless-borrow]
