// A use above the move says that it is a later turn's.
// RUN: not %fearless check %s -- %std %mock | grep -E "warning|note" | FileCheck %s
#include <thread>
#include <utility>
#include <vector>

void fill() {
  std::vector<int> batch;
  for (int i = 0; i < 9; ++i) {
    batch.push_back(i);
    if (i % 3 == 2)
      std::thread([b = std::move(batch)] { (void)b.size(); }).detach();
  }
}
//      CHECK: :10:5: warning: 'batch' is used after it was moved into a thread
// CHECK-NEXT: :12:20: note: 'batch' of type 'std::vector<int>' is moved away here, in an earlier turn of the loop
