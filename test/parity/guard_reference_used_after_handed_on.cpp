// Guard reference used after handed on.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
using Guard = fearless::MutexGuard<std::vector<unsigned>>;
std::size_t drain(Guard g) {
  auto n = g->size();
  g->clear();
  return n;
}
int main() {
  fearless::Mutex<std::vector<unsigned>> m{{1}};
  auto g = m.lock();
  const auto &first = g->front();
  auto n = drain(std::move(g));
  std::cout << first << n;
}
