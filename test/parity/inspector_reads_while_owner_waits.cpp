// a scoped inspector reads a vector, which is moved on and refilled after the scope
#include <fearless/fearless.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <span>
#include <utility>
#include <vector>

struct Sample {
  std::uint64_t at;
  int value;
};
struct Archive {
  std::vector<std::vector<Sample>> pages;
};

int spread(std::span<const Sample> samples) {
  const auto [min, max] = std::ranges::minmax_element(samples, {}, &Sample::value);
  return max->value - min->value;
}

int main() {
  Archive archive;
  std::vector<Sample> current;
  for (std::uint64_t at = 0; at < 30; ++at) {
    current.push_back({at, static_cast<int>(at * 13 % 7)});
    if (current.size() < 10)
      continue;
    const auto [difference, span] = fearless::scope([&](fearless::Scope &s) {
      auto difference = s.spawn([&] { return spread(current); });
      const auto span = current.back().at - current.front().at;
      return std::pair(difference.join(), span);
    });
    std::printf("%d %lu\n", difference, static_cast<unsigned long>(span));
    archive.pages.push_back(std::move(current));
    current = {};
    current.reserve(10);
  }
  std::printf("%zu %zu\n", archive.pages.size(), current.size());
}
