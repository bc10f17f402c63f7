// Range reference captured escapes.
#include <cstdint>
#include <future>
#include <iostream>
#include <vector>
struct Range {
  std::uint64_t from, to;
};
std::vector<std::future<std::uint64_t>> start(const std::vector<Range> &ranges) {
  std::vector<std::future<std::uint64_t>> out;
  for (const Range &r : ranges)
    out.push_back(std::async(std::launch::async, [&r] {
      std::uint64_t s = 0;
      for (auto i = r.from; i < r.to; ++i)
        s += i;
      return s;
    }));
  return out;
}
int main() {
  auto handles = start({{0, 5}});
  for (auto &h : handles)
    std::cout << h.get();
}
