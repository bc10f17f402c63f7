// TSan: silent
// A bump allocator behind a spin lock of its own.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

class SpinLock {
public:
  void lock() {
    while (flag_.test_and_set(std::memory_order_acquire))
      std::this_thread::yield();
  }
  void unlock() { flag_.clear(std::memory_order_release); }

private:
  std::atomic_flag flag_ = ATOMIC_FLAG_INIT;
};

class Arena {
public:
  explicit Arena(size_t bytes) : storage_(new char[bytes]), size_(bytes) {}

  void *allocate(size_t bytes) {
    std::lock_guard<SpinLock> guard(spin_);
    if (size_ - used_ < bytes)
      return nullptr;
    void *at = storage_.get() + used_;
    used_ += bytes;
    return at;
  }

  size_t used() const {
    std::lock_guard<SpinLock> guard(spin_);
    return used_;
  }
  size_t size() const { return size_; }

private:
  const std::unique_ptr<char[]> storage_;
  const size_t size_;
  mutable SpinLock spin_;
  size_t used_ = 0; // guarded by spin_
};

int main() {
  Arena arena(1 << 16);
  std::vector<std::thread> users;
  for (int u = 0; u < 2; ++u)
    users.emplace_back([&arena, u] {
      for (int i = 0; i < 200; ++i) {
        auto *mine = static_cast<char *>(arena.allocate(16));
        *mine = char(u); // nobody else has this piece
      }
    });
  size_t most = 0;
  for (int i = 0; i < 200; ++i) {
    most = std::max(most, arena.used());
    std::this_thread::yield();
  }
  for (auto &user : users)
    user.join();
  return most > arena.size();
}
