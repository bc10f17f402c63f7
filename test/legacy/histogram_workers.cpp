// TSan: data race
// A histogram: each worker has a slot of its own, and the slots are added up in the end.
#include <array>
#include <cstddef>
#include <thread>
#include <vector>

class Histogram {
public:
  explicit Histogram(unsigned workers) : slots_(workers) {}

  void count(const std::vector<int> &values) {
    std::vector<std::thread> threads;
    for (unsigned w = 0; w < slots_.size(); ++w)
      threads.emplace_back([this, w, &values] {
        auto &slot = slots_[w / 2]; // two workers to a slot
        for (size_t i = w; i < values.size(); i += slots_.size())
          ++slot[values[i] % kBuckets]; // DEFECT(exclusive): both add to the same buckets
      });
    for (auto &thread : threads)
      thread.join();
  }

  long total() const {
    long total = 0;
    for (const auto &slot : slots_)
      for (long bucket : slot)
        total += bucket;
    return total;
  }

private:
  static constexpr int kBuckets = 16;
  std::vector<std::array<long, kBuckets>> slots_;
};

int main() {
  std::vector<int> values(4000);
  for (size_t i = 0; i < values.size(); ++i)
    values[i] = int(i / 5);
  Histogram histogram(4);
  histogram.count(values);
  return histogram.total() > 4000;
}
