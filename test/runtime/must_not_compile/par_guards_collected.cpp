// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: a lock guard may not cross to another thread
// CHECK: a lock guard may not cross to another thread
#include <fearless/mutex.h>
#include <fearless/parallel.h>
#include <vector>

void lock_all(const std::vector<fearless::Mutex<int>> &accounts) {
  const auto guards = fearless::par_iter(accounts)
                          .map([](const auto &account) { return account.lock(); })
                          .collect();
}
