// one thread per chunk of a buffer
#include <fearless/scope.h>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <span>
#include <vector>

int main() {
  std::vector<std::uint8_t> pixels(64, 10);
  const std::size_t n = 16;
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < pixels.size(); i += n) {
      auto chunk = std::span(pixels).subspan(i, n);
      s.spawn([chunk] {
        for (auto &p : chunk)
          p = static_cast<std::uint8_t>(255 - p);
      });
    }
  });
  std::cout << int(pixels[0]) << '\n';
}
