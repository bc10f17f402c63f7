// the parent fills one buffer while a thread drains the other
#include <cstdio>
#include <fearless/scope.h>
#include <numeric>
#include <utility>
#include <vector>

int main() {
  std::vector<int> current{1, 2, 3};
  std::vector<int> next;
  for (int round = 0; round < 3; ++round) {
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([&] { std::printf("%d\n", std::accumulate(current.begin(), current.end(), 0)); });
      next.push_back(round);
    });
    std::swap(current, next);
    next.clear();
  }
  std::printf("%zu\n", current.size());
}
