// Double buffer swapped between rounds.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <utility>
#include <vector>
void step(std::span<const float> src, std::span<float> dst) {
  const std::size_t n = src.size(), half = n / 2;
  auto a = dst.first(half), b = dst.subspan(half);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      for (std::size_t i = 0; i < a.size(); ++i)
        a[i] = src[(i + 1) % n];
    });
    s.spawn([&] {
      for (std::size_t i = 0; i < b.size(); ++i)
        b[i] = src[(i + half + 1) % n];
    });
  });
}
int main() {
  std::vector<float> front(8, 1.0f), back(8);
  for (int i = 0; i < 3; ++i) {
    step(front, back);
    std::swap(front, back);
  }
  std::cout << front[0];
}
