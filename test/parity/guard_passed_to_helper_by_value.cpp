// Guard passed to helper by value.
#include <fearless/fearless.h>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>
using Guard = fearless::MutexGuard<std::vector<unsigned>>;
unsigned drain(Guard g) {
  unsigned n = std::accumulate(g->begin(), g->end(), 0u);
  g->clear();
  return n;
}
Guard extend(Guard g, unsigned n) {
  g->push_back(n);
  return g;
}
int main() {
  fearless::Mutex<std::vector<unsigned>> m;
  fearless::scope([&](fearless::Scope &s) {
    auto h = s.spawn([&] {
      auto g = m.lock();
      auto g2 = extend(std::move(g), 1);
      return drain(std::move(g2));
    });
    {
      auto g = extend(m.lock(), 5);
      std::cout << g->size();
    }
    std::cout << h.join();
  });
}
