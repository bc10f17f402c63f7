// The whole stories, line after line.
// RUN: not %fearless check %s -- %std -I%runtime | FileCheck %s --match-full-lines --strict-whitespace
#include <fearless/fearless.h>
#include <vector>

void temporary(fearless::Mutex<std::vector<int>> &m) {
  for (int &x : *m.lock())
    ++x;
}

void used_later(fearless::Mutex<int> &m) {
  int *p;
  {
    auto guard = m.lock();
    p = &*guard;
  }
  *p = 1;
}

//      CHECK:{{.*}}message.cpp:7:17: warning: the loop runs over guarded data, but the lock is released before its first turn [fearless-guard-escape]
// CHECK-NEXT:    7 |   for (int &x : *m.lock())
// CHECK-NEXT:      |                 ^
// CHECK-NEXT:{{.*}}message.cpp:7:17: note: name the guard, so that it lives as long as the reference: 'auto guard = m.lock();'
// CHECK-NEXT:    7 |   for (int &x : *m.lock())
// CHECK-NEXT:      |                 ^
// CHECK-NEXT:{{.*}}message.cpp:17:4: warning: 'p' is used after 'guard', which guards it, has released the lock [fearless-guard-escape]
// CHECK-NEXT:   17 |   *p = 1;
// CHECK-NEXT:      |    ^
// CHECK-NEXT:{{.*}}message.cpp:15:7: note: 'p' starts to refer to guarded data here
// CHECK-NEXT:   15 |     p = &*guard;
// CHECK-NEXT:      |       ^
// CHECK-NEXT:{{.*}}message.cpp:16:3: note: 'guard' is gone here, and the lock with it
// CHECK-NEXT:   16 |   }
// CHECK-NEXT:      |   ^
// CHECK-NEXT:{{.*}}message.cpp:17:4: note: copy what is needed out of the guarded data, or keep the guard alive until the last use
// CHECK-NEXT:   17 |   *p = 1;
// CHECK-NEXT:      |    ^
