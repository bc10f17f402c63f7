// one thread fills a half while the parent sums the whole
#include <algorithm>
#include <cstdio>
#include <fearless/scope.h>
#include <numeric>
#include <span>
#include <vector>

int main() {
  std::vector<int> v(10, 1);
  auto left = std::span(v).first(5);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([left] { std::ranges::fill(left, 2); });
    std::printf("%d\n", std::accumulate(v.begin(), v.end(), 0));
  });
}
