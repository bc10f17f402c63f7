// A member function calls another one that takes the lock which it holds.
#include <mutex>

class Counter {
public:
  int get() {
    std::lock_guard<std::mutex> lock(mutex_);
    return count_;
  }
  void raise(int by) {
    std::lock_guard<std::mutex> lock(mutex_);
    count_ = get() + by;
  }

private:
  std::mutex mutex_;
  int count_ = 0;
};

int main() {
  Counter counter;
  counter.raise(2);
  return counter.get();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p11.cpp:12:{{[0-9]+}}: {{warning|error}}: this call takes 'mutex_', which its thread holds already{{.*}}[fearless-lock-order]
