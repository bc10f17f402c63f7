// From C++23 on, a range-for keeps the temporaries of its range alive ([stmt.ranged], P2718).
// RUN: %fearless check %s -- -std=c++23 -I%runtime
// RUN: not %fearless check %s -- -std=c++20 -I%runtime
#include <fearless/fearless.h>
#include <vector>

void loops_over_a_temporary_guard(fearless::Mutex<std::vector<int>> &m) {
  for (int &x : *m.lock())
    ++x;
}
