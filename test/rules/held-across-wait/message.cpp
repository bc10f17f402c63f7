// The whole story of one finding, line after line (tool/dev/bless writes it).
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <mutex>
#include <thread>

class Indexer {
public:
  Indexer() : worker_([this] { run(); }) {}
  ~Indexer() {
    std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
    worker_.join();
  }

private:
  void run() {
    for (;;) {
      std::lock_guard<std::mutex> lock(mutex_);
      if (stopping_)
        return;
    }
  }

  std::mutex mutex_;
  bool stopping_ = false;
  std::thread worker_;
};

//      CHECK:{{.*}}message.cpp:12:5: warning: 'mutex_' is held while this waits for a thread that needs it to end: both wait for ever [fearless-held-across-wait]
// CHECK-NEXT:   12 |     worker_.join();
// CHECK-NEXT:      |     ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:10:33: note: 'mutex_' is taken here
// CHECK-NEXT:   10 |     std::lock_guard<std::mutex> lock(mutex_);
// CHECK-NEXT:      |                                 ^~~~
// CHECK-NEXT:{{.*}}message.cpp:18:35: note: the other side takes 'mutex_' here
// CHECK-NEXT:   18 |       std::lock_guard<std::mutex> lock(mutex_);
// CHECK-NEXT:      |                                   ^~~~
// CHECK-NEXT:{{.*}}message.cpp:8:15: note: in a thread that starts here
// CHECK-NEXT:    8 |   Indexer() : worker_([this] { run(); }) {}
// CHECK-NEXT:      |               ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:12:5: note: release 'mutex_' before this, and take it again behind it where it is needed
// CHECK-NEXT:   12 |     worker_.join();
// CHECK-NEXT:      |     ^~~~~~~
