// Guards, bare lock and unlock, and what is done in between.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <mutex>
#include <pthread.h>
#include <shared_mutex>
#include <thread>
void use(int);
std::mutex m;
void guard() {
  std::thread t(use, 1);
  {
    std::lock_guard lock(m);
    use(1);
  }
  t.join();
}
void unique(std::shared_mutex &s) {
  std::thread t(use, 1);
  std::unique_lock lock(s);
  lock.unlock();
  lock.lock();
  t.join();
}
void by_hand() {
  std::thread t(use, 1);
  m.lock();
  use(1);
  m.unlock();
  t.join();
}
void posix(pthread_mutex_t *p) {
  std::thread t(use, 1);
  pthread_mutex_lock(p);
  pthread_mutex_unlock(p);
  t.join();
}

// CHECK-LABEL: function guard
// CHECK: acquire m by lock
// CHECK: release lock

// CHECK-LABEL: function unique
// CHECK: acquire s by lock
// CHECK: release lock
// CHECK: acquire s by lock
// CHECK: release lock

// CHECK-LABEL: function by_hand
// CHECK: acquire m
// CHECK: release m

// CHECK-LABEL: function posix
// CHECK: acquire *p
// CHECK: release *p
