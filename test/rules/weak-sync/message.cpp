// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <mutex>
#include <thread>

class Config {
public:
  const int *values() {
    if (!values_) {
      std::lock_guard<std::mutex> guard(mutex_);
      if (!values_)
        values_ = new int[3]();
    }
    return values_;
  }

private:
  std::mutex mutex_;
  int *values_ = nullptr;
};

void work();

void run_for_a_while() {
  bool stop = false;
  std::thread worker([&] {
    while (!stop)
      work();
  });
  work();
  stop = true;
  worker.join();
}

//      CHECK:{{.*}}message.cpp:9:10: warning: 'values_' is read here without the lock under which it is written [fearless-weak-sync]
// CHECK-NEXT:    9 |     if (!values_) {
// CHECK-NEXT:      |          ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:10:35: note: the lock is taken here
// CHECK-NEXT:   10 |       std::lock_guard<std::mutex> guard(mutex_);
// CHECK-NEXT:      |                                   ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:11:12: note: 'values_' is read again here, under the lock
// CHECK-NEXT:   11 |       if (!values_)
// CHECK-NEXT:      |            ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:12:9: note: 'values_' is written here, under the lock; a thread that reads it without may see that before it sees what was done first
// CHECK-NEXT:   12 |         values_ = new int[3]();
// CHECK-NEXT:      |         ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:9:10: note: make 'values_' a 'std::atomic<int *>' and write it last, or use 'std::call_once' or a static local, which initialise once
// CHECK-NEXT:    9 |     if (!values_) {
// CHECK-NEXT:      |          ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:31:3: warning: 'stop' is written here while a thread polls it, and nothing synchronises the two [fearless-weak-sync]
// CHECK-NEXT:   31 |   stop = true;
// CHECK-NEXT:      |   ^~~~
// CHECK-NEXT:{{.*}}message.cpp:26:15: note: the thread starts here
// CHECK-NEXT:   26 |   std::thread worker([&] {
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:27:13: note: the other side reads 'stop' here, until it has changed
// CHECK-NEXT:   27 |     while (!stop)
// CHECK-NEXT:      |             ^~~~
// CHECK-NEXT:{{.*}}message.cpp:31:3: note: make 'stop' a 'std::atomic<bool>'
// CHECK-NEXT:   31 |   stop = true;
// CHECK-NEXT:      |   ^~~~
