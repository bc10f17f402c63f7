// TSan: silent
// Receives prices while the owner looks at the newest.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

struct Tick {
  long time;
  double price;
};

int main() {
  std::vector<Tick> ticks;
  ticks.reserve(1000);
  std::atomic<bool> closing{false};
  std::mutex ticksMutex;
  std::thread feed([&] {
    for (long time = 0; time < 500 && !closing; ++time) {
      {
        std::lock_guard<std::mutex> lock(ticksMutex);
        ticks.push_back({time, 100 + time * 0.1});
      }
      std::this_thread::sleep_for(std::chrono::microseconds(10));
    }
  });
  double high = 0;
  for (int look = 0; look < 50; ++look) {
    std::unique_lock<std::mutex> lock(ticksMutex);
    if (!ticks.empty())
      high = std::max(high, ticks.back().price);
    lock.unlock();
    std::this_thread::sleep_for(std::chrono::microseconds(50));
  }
  closing = true;
  feed.join();
  return high > 200 || ticks.size() > 500;
}
