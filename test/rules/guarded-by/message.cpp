// The whole story of two findings, line after line: two functions of a class; a helper that one
// of its callers calls without the lock, and that uses two members.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <map>
#include <mutex>
#include <thread>

class Account {
public:
  void deposit(long cents) {
    std::lock_guard<std::mutex> lock(mutex_);
    cents_ += cents;
  }
  long balance() const { return cents_; }

private:
  mutable std::mutex mutex_;
  long cents_ = 0;
};

void two_functions() {
  Account wages;
  std::thread employer([&] { wages.deposit(10); });
  wages.balance();
  employer.join();
}

class Log {
public:
  void append(int bytes) {
    std::lock_guard<std::mutex> lock(mu_);
    used_ += bytes;
    if (used_ > 100)
      rotate();
  }
  void flush() { rotate(); }

private:
  void rotate() {
    used_ = 0;
    ++segments_;
  }
  std::mutex mu_;
  int used_ = 0; // guarded by mu_
  int segments_ = 0;
};

void a_helper() {
  Log log;
  std::thread flusher([&] { log.flush(); });
  log.append(10);
  flusher.join();
}

//      CHECK:{{.*}}message.cpp:14:33: warning: 'cents_' is read here without 'mutex_', which guards it elsewhere [fearless-guarded-by]
// CHECK-NEXT:   14 |   long balance() const { return cents_; }
// CHECK-NEXT:      |                                 ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:12:5: note: meanwhile 'cents_' may be written here, under 'mutex_'
// CHECK-NEXT:   12 |     cents_ += cents;
// CHECK-NEXT:      |     ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:23:15: note: in a thread that starts here
// CHECK-NEXT:   23 |   std::thread employer([&] { wages.deposit(10); });
// CHECK-NEXT:      |               ^~~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:14:33: note: take the lock here, too: 'std::lock_guard<std::mutex> guard(mutex_);'
// CHECK-NEXT:   14 |   long balance() const { return cents_; }
// CHECK-NEXT:      |                                 ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:40:5: warning: 'used_' is written here without 'mu_', which is said to guard it [fearless-guarded-by]
// CHECK-NEXT:   40 |     used_ = 0;
// CHECK-NEXT:      |     ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:44:18: note: 'mu_' is said to guard it here
// CHECK-NEXT:   44 |   int used_ = 0; // guarded by mu_
// CHECK-NEXT:      |                  ^~~~~~~~~~~~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:36:18: note: this call comes here without 'mu_'
// CHECK-NEXT:   36 |   void flush() { rotate(); }
// CHECK-NEXT:      |                  ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:50:15: note: a thread that starts here gets there
// CHECK-NEXT:   50 |   std::thread flusher([&] { log.flush(); });
// CHECK-NEXT:      |               ^~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:32:5: note: meanwhile 'used_' may be written here, under 'mu_'
// CHECK-NEXT:   32 |     used_ += bytes;
// CHECK-NEXT:      |     ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:41:7: note: 'segments_' is written without it, too
// CHECK-NEXT:   41 |     ++segments_;
// CHECK-NEXT:      |       ^~~~~~~~~
// CHECK-NEXT:{{.*}}message.cpp:36:18: note: hold 'mu_' at this call, as at others
// CHECK-NEXT:   36 |   void flush() { rotate(); }
// CHECK-NEXT:      |                  ^~~~~~
