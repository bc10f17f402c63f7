// The whole story of one finding, line after line.
// RUN: not %fearless check %s --profile=audit -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <memory>
#include <thread>

struct Totals {
  int words = 0;
};

void count(std::shared_ptr<Totals> totals) {
  std::thread worker([totals] { ++totals->words; });
  totals->words += 2;
  worker.join();
}

//      CHECK:{{.*}}message.cpp:11:23: warning: 'totals' of type 'std::shared_ptr<Totals>' cannot be sent to another thread safely [fearless-send]
// CHECK-NEXT:   11 |   std::thread worker([totals] { ++totals->words; });
// CHECK-NEXT:      |                       ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:11:23: note: every owner of 'Totals' may write the same object without synchronisation
// CHECK-NEXT:   11 |   std::thread worker([totals] { ++totals->words; });
// CHECK-NEXT:      |                       ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:11:15: note: the thread starts here and receives it
// CHECK-NEXT:   11 |   std::thread worker([totals] { ++totals->words; });
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}message.cpp:11:43: note: the thread writes 'totals->words' here
// CHECK-NEXT:   11 |   std::thread worker([totals] { ++totals->words; });
// CHECK-NEXT:      |                                           ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:12:11: note: meanwhile 'totals->words' is written here
// CHECK-NEXT:   12 |   totals->words += 2;
// CHECK-NEXT:      |           ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:11:23: note: share the data as 'fearless::Arc<fearless::Mutex<Totals>>', or give each thread its own copy
// CHECK-NEXT:   11 |   std::thread worker([totals] { ++totals->words; });
// CHECK-NEXT:      |                       ^~~~~~
