// TSan: silent
// Pools of small objects, one per type; allocation happens on the decoder threads.
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

template <class T> class ObjectPool {
public:
  static std::unique_ptr<T> take() {
    std::lock_guard<std::mutex> lock(guard_);
    if (free_.empty())
      return std::make_unique<T>();
    auto object = std::move(free_.back());
    free_.pop_back();
    return object;
  }

  static void give(std::unique_ptr<T> object) {
    std::lock_guard<std::mutex> lock(guard_);
    free_.push_back(std::move(object));
  }

private:
  inline static std::mutex guard_;
  inline static std::vector<std::unique_ptr<T>> free_;
};

struct Packet {
  int length = 0;
  unsigned char data[64] = {};
};

static void decode(int frames) {
  for (int i = 0; i < frames; ++i) {
    auto packet = ObjectPool<Packet>::take();
    packet->length = i;
    ObjectPool<Packet>::give(std::move(packet));
  }
}

int main() {
  for (int i = 0; i < 4; ++i) // before there are threads
    ObjectPool<Packet>::give(std::make_unique<Packet>());
  std::thread video(decode, 100);
  std::thread audio(decode, 50);
  video.join();
  audio.join();
}
