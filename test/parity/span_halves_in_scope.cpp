// scoped threads sum two slices of a local vector
#include <fearless/fearless.h>

#include <cstdio>
#include <numeric>
#include <span>
#include <vector>

long sum(std::span<const long> values) {
  return std::accumulate(values.begin(), values.end(), 0L);
}

int main() {
  std::vector<long> samples{1, 2, 3, 4};
  std::span<const long> all = samples;
  const long total = fearless::scope([&](fearless::Scope &s) {
    auto left = s.spawn([&] { return sum(all.first(2)); });
    auto right = s.spawn([&] { return sum(all.subspan(2)); });
    return left.join() + right.join();
  });
  std::printf("%ld\n", total);
}
