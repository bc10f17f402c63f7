// RUN: not %clangxx -std=c++20 -Wall -Werror -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: -Wdangling
// Stock clang, without the checker, knows from [[clang::lifetimebound]] that the guard is gone.
#include <fearless/arc.h>
#include <fearless/mutex.h>

int main() {
  const fearless::Mutex<int> m;
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'r' will be destroyed {{.*}}-Wdangling
  int &r = *m.lock();
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'p' will be destroyed {{.*}}-Wdangling
  int *p = &*m.lock();
  // CHECK: [[@LINE+1]]:{{.*}}temporary {{.*}} 'a' will be destroyed {{.*}}-Wdangling
  const int &a = *fearless::make_arc<int>(1);
  return r + *p + a;
}
