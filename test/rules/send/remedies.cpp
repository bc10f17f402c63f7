// The remedy fits what is to blame, and stands where it is to be changed.
// RUN: not %fearless check %s -- %std -I%runtime | grep -E "warning|note|finding" | FileCheck %s
#include <fearless/fearless.h>
#include <map>
#include <memory>
#include <vector>

struct Node {
  int id = 0;
  std::vector<std::shared_ptr<Node>> next;
};

void graph(std::shared_ptr<Node> root) {
  fearless::spawn([root] { return root->id; }).join();
}
// The sharing is to blame, no field of Node:
//      CHECK: :14:20: warning: 'root' of type 'std::shared_ptr<Node>' cannot be sent to another thread safely
// CHECK-NEXT: :14:20: note: every owner of 'Node' may write the same object without synchronisation
// CHECK-NEXT: :14:3: note: the thread starts here and receives it
// CHECK-NEXT: :14:20: note: share the data as 'fearless::Arc<fearless::Mutex<Node>>', or give each thread its own copy

class Pages {
public:
  int first() const { return hint_++; }

private:
  mutable int hint_ = 0;
};

void hint(fearless::Arc<Pages> pages) {
  fearless::spawn([pages] { return pages->first(); }).join();
}
//      CHECK: :31:20: warning: 'pages' of type 'fearless::Arc<Pages>' cannot be sent to another thread safely
// CHECK-NEXT: :31:20: note: because it reaches 'Pages', which is not Sync
// CHECK-NEXT: :27:15: note: field 'hint_' is mutable and does not synchronise itself: const is no protection
// CHECK-NEXT: :31:3: note: the thread starts here and receives it
// CHECK-NEXT: :27:15: note: make 'hint_' a 'fearless::Atomic<int>': it can be changed through const, by several threads at once

void guard(const fearless::Mutex<int> &m) {
  auto held = m.lock();
  fearless::spawn([held = std::move(held)] { return *held; }).join();
}
//      CHECK: :41:20: warning: 'held' of type 'fearless::MutexGuard<int>' cannot be sent to another thread safely
//      CHECK: :41:20: note: take the lock in the thread that uses the data

class FEARLESS_NOT_SEND Window {};

void bound(Window window) {
  fearless::spawn([window] { (void)window; }).join();
}
//      CHECK: :49:20: warning: 'window' of type 'Window' cannot be sent to another thread safely
//      CHECK: :49:20: note: leave it on its thread, and hand over only what the other thread needs to know
