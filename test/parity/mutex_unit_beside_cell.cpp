// a lock beside a cell does not make the struct Sync
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>

class Stats {
public:
  void hit() const {
    const std::lock_guard guard(lock_);
    ++hits_;
  }

private:
  mutable std::mutex lock_;
  mutable std::uint64_t hits_ = 0;
};

int main() {
  const auto stats = std::make_shared<const Stats>();
  std::thread worker([stats] { stats->hit(); });
  stats->hit();
  worker.join();
}
