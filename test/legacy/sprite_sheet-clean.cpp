// TSan: silent
// Sprites are loaded by helper threads of the game; all of them share one sheet.
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

class SpriteSheet {
public:
  static SpriteSheet *shared();
  void load(int sprite) {
    std::lock_guard<std::mutex> lock(mutex);
    sprites.push_back(sprite);
  }
  size_t count() {
    std::lock_guard<std::mutex> lock(mutex);
    return sprites.size();
  }

private:
  std::mutex mutex;
  std::vector<int> sprites;
};

SpriteSheet *SpriteSheet::shared() {
  static SpriteSheet sheet; // the language makes it once
  return &sheet;
}

int main() {
  std::vector<std::thread> loaders;
  for (int l = 0; l < 3; ++l)
    loaders.emplace_back([l] {
      for (int i = 0; i < 20; ++i)
        SpriteSheet::shared()->load(l * 20 + i);
    });
  for (auto &loader : loaders)
    loader.join();
  return SpriteSheet::shared()->count() == 0;
}
