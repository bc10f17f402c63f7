// Histogram local bins merged.
#include <algorithm>
#include <array>
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <vector>
std::array<unsigned, 16> histogram(std::span<const unsigned char> data, std::size_t workers) {
  std::array<unsigned, 16> bins{};
  const std::size_t size = (data.size() + workers - 1) / workers;
  fearless::scope([&](fearless::Scope &s) {
    std::vector<fearless::JoinHandle<std::array<unsigned, 16>>> handles;
    for (std::size_t i = 0; i < data.size(); i += size) {
      auto c = data.subspan(i, std::min(size, data.size() - i));
      handles.push_back(s.spawn([c] {
        std::array<unsigned, 16> local{};
        for (auto b : c)
          ++local[b >> 4];
        return local;
      }));
    }
    for (auto &h : handles) {
      auto local = h.join();
      for (std::size_t i = 0; i < bins.size(); ++i)
        bins[i] += local[i];
    }
  });
  return bins;
}
int main() {
  const unsigned char data[] = {1, 2, 200};
  std::cout << histogram(data, 2)[0];
}
