// Histogram shared bins.
#include <array>
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <vector>
int main() {
  std::vector<unsigned char> data{1, 2, 200, 40};
  std::array<unsigned, 16> bins{};
  fearless::scope([&](fearless::Scope &s) {
    std::span<const unsigned char> all(data);
    for (std::size_t i = 0; i < all.size(); i += 2) {
      auto c = all.subspan(i, 2);
      s.spawn([&bins, c] {
        for (auto b : c)
          ++bins[b >> 4];
      });
    }
  });
  std::cout << bins[0];
}
