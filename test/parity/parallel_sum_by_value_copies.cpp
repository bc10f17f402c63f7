// Parallel sum by value copies.
#include <cstdint>
#include <exception>
#include <future>
#include <iostream>
#include <vector>
struct Range {
  std::uint64_t from, to;
  std::vector<Range> split(std::uint64_t n) const {
    std::vector<Range> out;
    const auto step = (to - from) / n;
    for (std::uint64_t i = 0; i < n; ++i)
      out.push_back({from + i * step, from + (i + 1) * step});
    return out;
  }
};
int main() {
  Range range{0, 1000};
  std::vector<std::future<std::uint64_t>> handles;
  for (const Range &r : range.split(4))
    handles.push_back(std::async(std::launch::async, [r] {
      std::uint64_t s = 0;
      for (auto i = r.from; i < r.to; ++i)
        s += i;
      return s;
    }));
  std::uint64_t total = 0;
  for (auto &h : handles) {
    try {
      total += h.get();
    } catch (const std::exception &) {
      std::cerr << "failed";
      return 1;
    }
  }
  std::cout << total << range.to;
}
