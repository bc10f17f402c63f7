// RUN: not %clangxx -std=c++20 -Wall -Werror -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: -Wdangling
// Stock clang, without the checker, knows from [[clang::lifetimebound]] that the guard is gone.
#include <fearless/once.h>
#include <fearless/rwlock.h>

int main() {
  const fearless::RwLock<int> lock;
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'r' will be destroyed {{.*}}-Wdangling
  const int &r = *lock.read();
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'w' will be destroyed {{.*}}-Wdangling
  int &w = *lock.write();
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'o' will be destroyed {{.*}}-Wdangling
  const int &o = fearless::OnceLock<int>().get_or_init([] { return 1; });
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'l' will be destroyed {{.*}}-Wdangling
  const int &l = *fearless::LazyLock([] { return 1; });
  return r + w + o + l;
}
