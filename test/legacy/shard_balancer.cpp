// TSan: lock-order-inversion
// Moves keys between shards; shards know each other by index.
#include <array>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <set>
#include <thread>

namespace storage {

class Balancer {
public:
  void add(int shard, int key) {
    std::lock_guard<std::mutex> guard(shards_[shard].mutex);
    shards_[shard].keys.insert(key);
  }

  void move(int key, int from, int to) {
    if (from == to)
      return;
    std::unique_lock<std::mutex> source(shards_[from].mutex);
    std::unique_lock<std::mutex> target(shards_[to].mutex); // DEFECT(lock-order): in any order
    if (shards_[from].keys.erase(key))
      shards_[to].keys.insert(key);
  }

  size_t size(int shard) {
    std::lock_guard<std::mutex> guard(shards_[shard].mutex);
    return shards_[shard].keys.size();
  }

private:
  struct Shard {
    std::mutex mutex;
    std::set<int> keys;
  };
  std::array<Shard, 4> shards_;
};

} // namespace storage

int main() {
  storage::Balancer balancer;
  for (int key = 0; key < 8; ++key)
    balancer.add(key % 2, key);
  std::thread up([&balancer] { balancer.move(2, 0, 1); });
  std::thread down([&balancer] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    balancer.move(3, 1, 0); // WITNESS
  });
  up.join();
  down.join();
  return balancer.size(0) + balancer.size(1) != 8;
}
