// TSan: data race
// A hash map in stripes, each with its own lock.
#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

class StripedMap {
public:
  void add(uint32_t key, int delta) {
    Stripe &stripe = stripes_[key % kStripes];
    std::lock_guard<std::mutex> lock(stripe.mutex);
    stripe.values[key] += delta;
    ++stripe.writes; // WITNESS
  }

  int value(uint32_t key) {
    Stripe &stripe = stripes_[key % kStripes];
    std::lock_guard<std::mutex> lock(stripe.mutex);
    auto it = stripe.values.find(key);
    return it == stripe.values.end() ? 0 : it->second;
  }

  long writes() {
    std::lock_guard<std::mutex> lock(stripes_[0].mutex);
    long sum = 0;
    for (Stripe &stripe : stripes_)
      sum += stripe.writes; // DEFECT(guarded-by): holds the lock of stripe 0 only
    return sum;
  }

private:
  static constexpr uint32_t kStripes = 8;
  struct Stripe {
    std::mutex mutex;
    std::unordered_map<uint32_t, int> values;
    long writes = 0;
  };
  std::array<Stripe, kStripes> stripes_;
};

int main() {
  StripedMap map;
  std::vector<std::thread> writers;
  for (uint32_t w = 0; w < 3; ++w)
    writers.emplace_back([&map, w] {
      for (uint32_t key = 0; key < 300; ++key)
        map.add(key * 3 + w, 1);
    });
  long most = 0;
  for (int i = 0; i < 100; ++i) {
    most = std::max(most, map.writes());
    std::this_thread::yield();
  }
  for (auto &writer : writers)
    writer.join();
  return most > 900 || map.value(5) != 1;
}
