// The access on the other side is shown where it is another one.
// RUN: not %fearless check %s -- %std %mock | grep -E "warning|note" | FileCheck %s
#include <thread>

int hits = 0;

void count() { ++hits; }
void clear() { hits = 0; }

int main() {
  std::thread first(count);
  std::thread second(clear);
  first.join();
  second.join();
}
//      CHECK: :7:18: warning: global 'hits' is shared by threads without synchronisation
// CHECK-NEXT: :11:15: note: a thread that starts here reaches it
// CHECK-NEXT: :12:15: note: a second thread that starts here reaches it too
// CHECK-NEXT: :8:16: note: the other side uses it here
