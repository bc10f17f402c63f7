// only a plain field of a struct with a raw pointer is captured
#include <fearless/thread.h>

#include <cstddef>
#include <cstdio>

struct Image {
  unsigned char *pixels;
  std::size_t width;
  std::size_t height;
};

fearless::JoinHandle<std::size_t> describe(const Image &image) {
  return fearless::spawn([width = image.width, height = image.height] { return width * height; });
}

int main() {
  const Image image{nullptr, 3, 2};
  std::printf("%zu %p\n", describe(image).join(), static_cast<void *>(image.pixels));
}
