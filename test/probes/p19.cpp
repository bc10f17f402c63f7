// A thread waits for a notification without asking what it is to wait for.
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

class Inbox {
public:
  void put(int letter) {
    std::lock_guard<std::mutex> lock(mutex_);
    letter_ = letter;
    arrived_.notify_one();
  }
  int take() {
    std::unique_lock<std::mutex> lock(mutex_);
    arrived_.wait(lock);
    return letter_;
  }

private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  int letter_ = 0;
};

int main() {
  Inbox inbox;
  std::thread reader([&] { std::printf("%d\n", inbox.take()); });
  inbox.put(7);
  reader.join();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p19.cpp:16:{{[0-9]+}}: {{warning|error}}: this wait has no condition{{.*}}[fearless-weak-sync]
// CHECK: p19.cpp:12:{{[0-9]+}}: note: the notification comes from here
