// Findings without an edit: an atomic would not compile, or not mean the same.
// RUN: not %fearless check --format=json %s -- -std=c++20 %mock | FileCheck %s
// CHECK: "message": "global 'scaled' is shared
// CHECK-NOT: "length"
#include <atomic>
#include <thread>

void print(const char *, ...);
static int scaled = 1;
static int printed = 0;
static int addressed = 0;

void work() {
  scaled *= 2;                         // no such operation
  print("%d", printed);                // no conversion through an ellipsis
  int *p = &addressed;                 // another type
  ++*p, ++printed, ++addressed;
}

// a static local that cannot be thread_local: a call needs what the last one left
struct Words {
  void add(int);
  int count() const;
  int size;
};
int remember(int n) {
  static Words words;
  static Words perhaps;
  static Words one, two; // two names, one keyword
  static Words held;
  static Words *pointer = &held; // would point into the first thread's
  if (n > 0)
    perhaps = Words();
  words.add(n);
  one = Words(), two = Words(), held = Words();
  return words.count() + perhaps.count() + one.count() + two.count() + pointer->count();
}

// a single object for all: each thread with its own would be another program
Words &only() {
  static Words words;
  return words;
}
void add_one() { only().add(1); }

void two_threads() {
  std::thread e(add_one), f(add_one);
  e.join();
  f.join();
  std::thread c(remember, 1), d(remember, 2);
  c.join();
  d.join();
  std::thread a(work), b(work);
  a.join();
  b.join();
}
