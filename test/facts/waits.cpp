// What threads wait for, who ends it, what objects call back, and which of two comes first.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

void use(int);
std::mutex m;

void sleeps(std::condition_variable &ready) {
  std::jthread t(use, 1);
  std::unique_lock<std::mutex> held(m);
  ready.wait(held);
}
void sleeps_a_while(std::condition_variable &ready) {
  std::jthread t(use, 1);
  std::unique_lock<std::mutex> held(m);
  ready.wait_for(held, std::chrono::seconds(1));
}
void answers(std::promise<int> &answer) {
  std::lock_guard<std::mutex> lock(m);
  answer.set_value(1);
}

struct Account {
  std::mutex mutex;
  int id;
};
bool comes_first(Account &from, Account &to) {
  std::jthread t(use, 1);
  std::lock_guard<std::mutex> lock(m);
  return from.id < to.id && &from < &to;
}

class Queue {
public:
  void push(int item) {
    std::jthread t(use, 1);
    std::lock_guard<std::mutex> lock(mutex_);
    changed_(item);
  }

private:
  std::mutex mutex_;
  std::function<void(int)> changed_;
};

// CHECK-LABEL: function sleeps
// CHECK: acquire m by held
// CHECK-NEXT: wait on ready
// CHECK-NEXT: wait with held

// with a time limit it ends by itself
// CHECK-LABEL: function sleeps_a_while
// CHECK-NOT: wait on
// CHECK-LABEL: function answers
// CHECK: fulfil answer
// CHECK-LABEL: function comes_first
// CHECK: compare from.id with to.id
// CHECK: compare from with to
// CHECK-LABEL: function Queue::push
// CHECK: acquire mutex_ by lock
// CHECK: call back changed_
