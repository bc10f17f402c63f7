// threads blur rows of an image into the image that all of them read
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <span>
#include <vector>

using Bytes = std::vector<std::uint8_t>;

void blur_row(std::span<const std::uint8_t> source, std::size_t width, std::size_t row,
              std::span<std::uint8_t> out) {
  for (std::size_t x = 0; x < width; ++x) {
    const int above = row > 0 ? source[(row - 1) * width + x] : 0;
    out[x] = static_cast<std::uint8_t>((above + source[row * width + x]) / 2);
  }
}

struct Image {
  std::size_t width;
  Bytes data;

  std::size_t height() const { return data.size() / width; }
  Image blurred(std::size_t threads) {
    Bytes target(4);
    const std::size_t rows = (height() + threads - 1) / threads;
    const std::size_t step = rows * width;
    fearless::scope([&](fearless::Scope &s) {
      for (std::size_t at = 0; at < data.size(); at += step) {
        const auto out = std::span(data).subspan(at, std::min(step, data.size() - at));
        s.spawn([this, out, first = at / width] {
          for (std::size_t r = 0; r * width < out.size(); ++r)
            blur_row(data, width, first + r, out.subspan(r * width, width));
        });
      }
    });
    return Image{width, target};
  }
};

int main() {
  Image image{16, Bytes(256)};
  std::iota(image.data.begin(), image.data.end(), std::uint8_t{0});
  const Image blurred = image.blurred(3);
  std::printf("%d %d\n", image.data[40], blurred.data[40]);
}
