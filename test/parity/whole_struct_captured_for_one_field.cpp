// the whole struct with a raw pointer is captured though one field is used
#include <fearless/thread.h>

#include <cstddef>
#include <cstdio>

class Image {
public:
  Image(unsigned char *pixels, std::size_t width) : pixels_(pixels), width_(width) {}
  std::size_t width() const { return width_; }
  unsigned char *pixels() const { return pixels_; }

private:
  unsigned char *pixels_;
  std::size_t width_;
};

fearless::JoinHandle<std::size_t> describe(const Image &image) {
  return fearless::spawn([image] { return image.width(); });
}

int main() {
  const Image image(nullptr, 3);
  std::printf("%zu %p\n", describe(image).join(), static_cast<void *>(image.pixels()));
}
