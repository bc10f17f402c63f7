// fails: takes as long as one after the other
// Warms caches in parallel, without waiting for them one by one.
#include <atomic>
#include <chrono>
#include <future>
#include <thread>

using Clock = std::chrono::steady_clock;

class CacheWarmer {
public:
  void warm(int cache) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    warmed_ += cache > 0;
  }

  int warmAll(int caches) {
    for (int cache = 1; cache <= caches; ++cache) {
      auto task = [this, cache] { warm(cache); };
      (void)std::async(std::launch::async, task); // DEFECT(thread-handle): waits at once
    }
    return warmed_;
  }

private:
  std::atomic<int> warmed_{0};
};

int main() {
  CacheWarmer warmer;
  const auto start = Clock::now();
  const int warmed = warmer.warmAll(8);
  return warmed != 8 || Clock::now() - start > std::chrono::milliseconds(700);
}
