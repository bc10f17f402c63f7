// TSan: silent
// Blob cache in front of the object store; readers come from the request threads.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class BlobCache {
public:
  explicit BlobCache(size_t capacity) : capacity_(capacity) {
    blobs_[0] = std::make_shared<Blob>();
  }

  using Blob = std::vector<uint8_t>;

  std::shared_ptr<Blob> lookup(int key) {
    std::lock_guard<std::mutex> lock(mu_);
    auto it = blobs_.find(key);
    if (it == blobs_.end()) {
      ++misses_;
      return nullptr;
    }
    ++hits_;
    return it->second;
  }

  void insert(int key, std::shared_ptr<Blob> blob) {
    std::lock_guard<std::mutex> lock(mu_);
    if (blobs_.size() < capacity_)
      blobs_[key] = std::move(blob);
  }

  double missRatio() const {
    std::lock_guard<std::mutex> lock(mu_);
    return misses_ / double(hits_ + misses_ + 1);
  }

  size_t capacity() const { return capacity_; } // set once, in the constructor

private:
  const size_t capacity_;
  mutable std::mutex mu_;
  std::map<int, std::shared_ptr<Blob>> blobs_; // guarded by mu_
  long hits_ = 0;                              // guarded by mu_
  long misses_ = 0;                            // guarded by mu_
};

int main() {
  BlobCache cache(64);
  std::vector<std::thread> readers;
  for (int r = 0; r < 3; ++r)
    readers.emplace_back([&cache, r] {
      for (int key = 0; key < 500; ++key)
        if (!cache.lookup(key))
          cache.insert(key * 3 + r, std::make_shared<BlobCache::Blob>(16));
    });
  double worst = 0;
  for (int i = 0; i < 200; ++i) {
    worst = std::max(worst, cache.missRatio());
    std::this_thread::yield();
  }
  for (auto &reader : readers)
    reader.join();
  return worst > 1.0 || cache.capacity() != 64;
}
