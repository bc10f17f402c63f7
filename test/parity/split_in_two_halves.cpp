// two threads fill the two halves of a vector
#include <fearless/scope.h>
#include <algorithm>
#include <iostream>
#include <numeric>
#include <span>
#include <vector>

int main() {
  std::vector<int> data(100);
  std::span<int> all(data);
  auto left = all.first(50);
  auto right = all.subspan(50);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([left] { std::fill(left.begin(), left.end(), 1); });
    s.spawn([right] { std::fill(right.begin(), right.end(), 2); });
  });
  std::cout << std::accumulate(data.begin(), data.end(), 0) << '\n';
}
