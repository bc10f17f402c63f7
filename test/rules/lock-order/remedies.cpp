// What is offered for a lock that a return leaves behind fits the lock: a guard where one can hold
// it. Each remedy compiles.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s
// RUN: %clangxx -fsyntax-only -DMENDED %s %std
#include <mutex>
#include <pthread.h>
#include <shared_mutex>

class Meter {
public:
  bool set(int value) {
#ifdef MENDED
    std::lock_guard guard(mutex_);
#else
    mutex_.lock();
    // CHECK: [[@LINE+5]]:7: warning: the function returns here with 'mutex_' locked
    // CHECK: note: 'mutex_' is taken here
    // CHECK: note: hold it by a guard, which gives it back on every way out: 'std::lock_guard guard(mutex_);'
#endif
    if (value < 0)
      return false;
    value_ = value;
#ifndef MENDED
    mutex_.unlock();
#endif
    return true;
  }

private:
  std::mutex mutex_;
  int value_ = 0;
};

class Table {
public:
  int get(int row) {
#ifdef MENDED
    std::shared_lock guard(mutex_);
#else
    mutex_.lock_shared();
    // CHECK: [[@LINE+4]]:7: warning: the function returns here with 'mutex_' locked
    // CHECK: note: hold it by a guard, which gives it back on every way out: 'std::shared_lock guard(mutex_);'
#endif
    if (row > 7)
      return 0;
    int value = rows_[row];
#ifndef MENDED
    mutex_.unlock_shared();
#endif
    return value;
  }

private:
  std::shared_mutex mutex_;
  int rows_[8] = {};
};

class Port {
public:
  bool open(int number) {
    pthread_mutex_lock(&mutex_);
    if (number < 0) {
#ifdef MENDED
      pthread_mutex_unlock(&mutex_);
#endif
      // CHECK: [[@LINE+2]]:7: warning: the function returns here with 'mutex_' locked
      // CHECK: [[@LINE+1]]:7: note: release 'mutex_' before this, too
      return false;
    }
    number_ = number;
    pthread_mutex_unlock(&mutex_);
    return true;
  }

private:
  pthread_mutex_t mutex_ = PTHREAD_MUTEX_INITIALIZER;
  int number_ = 0;
};
