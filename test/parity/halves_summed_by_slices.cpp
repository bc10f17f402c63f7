// two threads sum two halves and the parent reads the size
#include <cstdio>
#include <fearless/scope.h>
#include <numeric>
#include <span>
#include <vector>

long sum(std::span<const long> part) { return std::accumulate(part.begin(), part.end(), 0L); }

int main() {
  std::vector<long> v(10);
  std::iota(v.begin(), v.end(), 1L);
  const auto mid = v.size() / 2;
  std::span<const long> all(v);
  const auto left = all.first(mid);
  const auto right = all.subspan(mid);
  const long total = fearless::scope([&](fearless::Scope &s) {
    auto a = s.spawn([&] { return sum(left); });
    auto b = s.spawn([&] { return sum(right); });
    std::printf("%zu\n", v.size());
    return a.join() + b.join();
  });
  std::printf("%ld\n", total);
}
