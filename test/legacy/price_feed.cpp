// TSan: data race
// Receives prices while the owner looks at the newest.
#include <algorithm>
#include <atomic>
#include <chrono>
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
  std::thread feed([&] {
    for (long time = 0; time < 500 && !closing; ++time) {
      ticks.push_back({time, 100 + time * 0.1}); // WITNESS
      std::this_thread::sleep_for(std::chrono::microseconds(10));
    }
  });
  double high = 0;
  for (int look = 0; look < 50; ++look) {
    if (!ticks.empty()) // DEFECT(exclusive): the feed's thread is still adding
      high = std::max(high, ticks.back().price);
    std::this_thread::sleep_for(std::chrono::microseconds(50));
  }
  closing = true;
  feed.join();
  return high > 200 || ticks.size() > 500;
}
