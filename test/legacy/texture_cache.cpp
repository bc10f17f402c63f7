// TSan: data race
// Textures that are loaded when first drawn. Entries are counted as they are used.
#include <map>
#include <mutex>
#include <thread>

class TextureCache {
public:
  struct Texture {
    int width = 0;
    int height = 0;
    int draws = 0;
  };

  Texture *get(int id) {
    std::lock_guard<std::mutex> l(_lock);
    Texture &texture = _textures[id];
    if (texture.width == 0)
      texture.width = texture.height = 64;
    return &texture; // DEFECT(guard-escape): a pointer into the guarded map
  }

  void resize(int id, int size) {
    std::lock_guard<std::mutex> l(_lock);
    _textures[id].width = size;
    _textures[id].height = size;
    _textures[id].draws = 0; // WITNESS
  }

private:
  std::mutex _lock;
  std::map<int, Texture> _textures;
};

int main() {
  TextureCache cache;
  std::thread streamer([&cache] {
    for (int i = 0; i < 300; ++i)
      cache.resize(i % 4, 128);
  });
  int drawn = 0;
  for (int i = 0; i < 300; ++i) {
    TextureCache::Texture *texture = cache.get(i % 4);
    drawn += ++texture->draws; // DEFECT(guard-escape): written when the lock is long gone
  }
  streamer.join();
  return drawn < 0;
}
