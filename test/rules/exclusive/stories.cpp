// Both accesses, where the thread ends, and remedies that can be written.
// RUN: not %fearless check %s -- %std -I%runtime | grep -E "warning|note|finding" | FileCheck %s
#include <fearless/fearless.h>
#include <algorithm>
#include <span>
#include <vector>

void parts(std::span<int> v) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([left = v.first(3)] { std::ranges::sort(left); });
    std::ranges::sort(v.subspan(2));
  });
}
//      CHECK: :11:{{[0-9]+}}: warning: 'v[...]' is written here while a thread uses it
// CHECK-NEXT: :10:5: note: the thread starts here
// CHECK-NEXT: :10:{{[0-9]+}}: note: the thread writes 'v[...]' here
// CHECK-NEXT: :10:5: note: it runs until the whole scope ends
// CHECK-NEXT: :11:{{[0-9]+}}: note: join the thread first, or give each side elements of its own: parts that do not overlap

class Meter {
public:
  void run() {
    fearless::JoinHandle<void> t = fearless::spawn([this] { ++hits_; });
    ++hits_;
    t.join();
  }

private:
  int hits_ = 0;
};
//      CHECK: :24:{{[0-9]+}}: warning: 'hits_' is written here while a thread uses it
// CHECK-NEXT: :23:{{[0-9]+}}: note: the thread starts here
// CHECK-NEXT: :23:{{[0-9]+}}: note: the thread writes 'hits_' here
// CHECK-NEXT: :25:{{[0-9]+}}: note: the thread is joined only here

void keep(std::vector<int> &&values);
void steal(std::vector<int> &values) { std::vector<int> mine(std::move(values)); }

void moved_while_borrowed(std::vector<int> values) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&values] { (void)values.size(); });
    keep(std::move(values));
  });
}
//      CHECK: :42:{{[0-9]+}}: warning: 'values' is moved here while a thread uses it
// CHECK-NEXT: :41:5: note: the thread starts here
// CHECK-NEXT: :41:{{[0-9]+}}: note: the thread reads 'values' here

void moved_by_a_helper(std::vector<int> values) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&values] { (void)values.size(); });
    steal(values);
  });
}
//      CHECK: :52:{{[0-9]+}}: warning: 'values' is moved here while a thread uses it
// CHECK-NEXT: :51:5: note: the thread starts here
// CHECK-NEXT: :51:{{[0-9]+}}: note: the thread reads 'values' here
// CHECK-NEXT: :37:{{[0-9]+}}: note: this side moves 'values' here
