// The edits that findings carry: applied, the file compiles and nothing is left to report.
// RUN: cp %s %t.cpp
// RUN: %fearless fix %t.cpp -- -std=c++20 %mock
// RUN: %clangxx -std=c++20 %mock -fsyntax-only %t.cpp
// RUN: %fearless check %t.cpp -- -std=c++20 %mock
// RUN: cp %s %t.tidy.cpp
// RUN: %clang-tidy --load %fearless-tidy --checks=-*,fearless-* --config={} --fix %t.tidy.cpp -- -std=c++20 %mock
// RUN: cmp %t.cpp %t.tidy.cpp
// RUN: FileCheck %s --input-file=%t.cpp
#include <atomic>
#include <thread>

static int requests = 0;
// CHECK: {{^ *}}static std::atomic<int> requests = 0;

int next_id() {
  static int last = 0;
  // CHECK: {{^ *}}static std::atomic<int> last = 0;
  ++requests;
  return ++last;
}

// a scratch buffer: nothing in it lives from call to call
struct Words {
  void clear();
  void add(int);
  int count() const;
  int size;
};
// CHECK: {{^ *}}thread_local Words words;
// CHECK-NEXT: {{^ *}}thread_local int first;
int count_words(int n) {
  static Words words;
  static int first;
  words = Words();
  first = n;
  words.add(++first);
  return words.count();
}

void two_threads() {
  std::thread c(count_words, 1), d(count_words, 2);
  c.join();
  d.join();
  std::thread a(next_id), b(next_id);
  a.join();
  b.join();
  if (requests > 10)
    requests = 0;
}
