// the two halves share an element
#include <fearless/scope.h>
#include <algorithm>
#include <iostream>
#include <span>
#include <vector>

int main() {
  std::vector<int> data(100);
  std::span<int> all(data);
  auto left = all.first(51);
  auto right = all.subspan(50);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([left] { std::fill(left.begin(), left.end(), 1); });
    s.spawn([right] { std::fill(right.begin(), right.end(), 2); });
  });
  std::cout << data.size() << '\n';
}
