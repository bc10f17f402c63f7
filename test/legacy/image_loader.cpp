// TSan: data race
// Decodes an image on a thread and hands it on.
#include <future>
#include <memory>
#include <utility>
#include <vector>

struct Image {
  int width = 0;
  int height = 0;
  std::vector<int> pixels;
};

class ImageLoader {
public:
  // The image belongs to the thread from here on.
  std::future<int> decode(std::unique_ptr<Image> image) {
    Image *raw = image.get();
    auto result = std::async(std::launch::async, [image = std::move(image)] {
      image->pixels.assign(image->width * image->height, 1);
      image->height = 1; // WITNESS
      return int(image->pixels.size());
    });
    last_ = raw->height; // DEFECT(moved): looks into what the thread owns now
    return result;
  }

  int lastHeight() const { return last_; }

private:
  int last_ = 0;
};

int main() {
  ImageLoader loader;
  std::vector<std::future<int>> results;
  for (int i = 0; i < 20; ++i) {
    auto image = std::make_unique<Image>();
    image->width = image->height = 64;
    results.push_back(loader.decode(std::move(image)));
  }
  int pixels = 0;
  for (auto &result : results)
    pixels += result.get();
  return pixels == 0 || loader.lastHeight() < 1;
}
