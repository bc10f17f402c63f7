// the side that is sorted here begins one before the end of the thread's side
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <span>
#include <utility>
#include <vector>

std::size_t partition(std::span<int> v) {
  const int pivot = v.back();
  std::size_t store = 0;
  for (std::size_t i = 0; i + 1 < v.size(); ++i)
    if (v[i] < pivot)
      std::swap(v[i], v[store++]);
  std::swap(v[store], v.back());
  return store;
}

void quicksort(std::span<int> v) {
  if (v.size() < 2)
    return;
  const auto p = partition(v);
  const auto left = v.first(p);
  const auto right = v.subspan(p - 1);
  if (v.size() < 32) {
    quicksort(left);
    quicksort(right.subspan(1));
    return;
  }
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([left] { quicksort(left); });
    quicksort(right.subspan(1));
  });
}

int main() {
  std::vector<int> v;
  for (int i = 0; i < 200; ++i)
    v.push_back(i * 7919 % 211);
  quicksort(v);
  std::printf("%d\n", std::ranges::is_sorted(v));
}
