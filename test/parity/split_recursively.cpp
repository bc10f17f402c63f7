// a vector is split at its middle and one half sorted by a thread
#include <algorithm>
#include <fearless/scope.h>
#include <iostream>
#include <span>
#include <vector>

void sort_in_parallel(std::span<int> v) {
  if (v.size() < 4) {
    std::sort(v.begin(), v.end());
    return;
  }
  const auto mid = v.size() / 2;
  const auto left = v.first(mid);
  const auto right = v.subspan(mid);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { sort_in_parallel(left); });
    sort_in_parallel(right);
  });
}

int main() {
  std::vector<int> v{5, 4, 3, 2, 1};
  sort_in_parallel(v);
  std::cout << v[0] << '\n';
}
