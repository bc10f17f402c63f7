// Guard contents lent and used by parent.
#include <algorithm>
#include <fearless/fearless.h>
#include <iostream>
#include <vector>
int main() {
  fearless::Mutex<std::vector<int>> table{{3, 1, 2}};
  auto g = table.lock();
  fearless::scope([&](fearless::Scope &s) {
    std::vector<int> &v = *g;
    s.spawn([&v] { std::sort(v.begin(), v.end()); });
    std::cout << g->size();
  });
}
