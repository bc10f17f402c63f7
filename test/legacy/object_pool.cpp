// TSan: data race
// Pools of small objects, one per type; allocation happens on the decoder threads.
#include <memory>
#include <thread>
#include <utility>
#include <vector>

template <class T> class ObjectPool {
public:
  static std::unique_ptr<T> take() {
    if (free_.empty())
      return std::make_unique<T>();
    auto object = std::move(free_.back());
    free_.pop_back(); // DEFECT(shared-static): a static member of the template, no lock
    return object;
  }

  static void give(std::unique_ptr<T> object) {
    free_.push_back(std::move(object)); // WITNESS
  }

private:
  inline static std::vector<std::unique_ptr<T>> free_;
};

struct Packet {
  int length = 0;
  unsigned char data[64] = {};
};

static void decode(int frames) {
  auto packet = ObjectPool<Packet>::take();
  packet->length = frames;
  ObjectPool<Packet>::give(std::move(packet));
}

int main() {
  for (int i = 0; i < 4; ++i) // before there are threads
    ObjectPool<Packet>::give(std::make_unique<Packet>());
  std::thread video(decode, 100);
  std::thread audio(decode, 50);
  video.join();
  audio.join();
}
