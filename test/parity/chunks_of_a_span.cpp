// chunks are cut off a span made before the loop
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fearless/scope.h>
#include <span>
#include <vector>

void brighten(std::span<std::uint8_t> row) {
  for (auto &p : row)
    p = static_cast<std::uint8_t>(p > 245 ? 255 : p + 10);
}

int main() {
  std::vector<std::uint8_t> pixels(64, 10);
  std::span<std::uint8_t> rest(pixels);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < rest.size(); i += 16)
      s.spawn([row = rest.subspan(i, 16)] { brighten(row); });
  });
  std::printf("%d\n", pixels[63]);
}
