// TSan: data race
// Renders tiles; a frame that cannot have the lock at once is counted as skipped.
#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

class TileRenderer {
public:
  void draw(int tile) {
    std::unique_lock<std::mutex> lock(surface, std::try_to_lock);
    if (!lock.owns_lock()) {
      ++skipped; // DEFECT(guarded-by): try_lock failed, nothing is held
      return;
    }
    pixels[tile % pixels.size()] += 1;
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }

  int skippedFrames() {
    std::lock_guard<std::mutex> lock(surface);
    return skipped; // WITNESS
  }

  int total() {
    std::lock_guard<std::mutex> lock(surface);
    int sum = 0;
    for (int pixel : pixels)
      sum += pixel;
    return sum;
  }

private:
  std::mutex surface;
  std::vector<int> pixels = std::vector<int>(64);
  int skipped = 0;
};

int main() {
  TileRenderer renderer;
  std::vector<std::thread> painters;
  for (int p = 0; p < 3; ++p)
    painters.emplace_back([&renderer] {
      for (int tile = 0; tile < 200; ++tile)
        renderer.draw(tile);
    });
  int skipped = 0;
  for (int i = 0; i < 50; ++i) {
    skipped = std::max(skipped, renderer.skippedFrames());
    std::this_thread::sleep_for(std::chrono::microseconds(50));
  }
  for (auto &painter : painters)
    painter.join();
  return skipped > 600 || renderer.total() > 600;
}
