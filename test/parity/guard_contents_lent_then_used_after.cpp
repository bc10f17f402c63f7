// Guard contents lent then used after.
#include <algorithm>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
int main() {
  using Pair = std::pair<std::vector<int>, std::vector<int>>;
  fearless::Mutex<Pair> table{Pair{{3, 1, 2}, {9, 8}}};
  {
    auto g = table.lock();
    auto &[left, right] = *g;
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([&] { std::sort(left.begin(), left.end()); });
      s.spawn([&] { std::sort(right.begin(), right.end()); });
    });
    auto n = left.size() + right.size();
    g->first.push_back(static_cast<int>(n));
  }
  auto [a, b] = std::move(table).into_inner();
  std::cout << a.size() << b.size();
}
