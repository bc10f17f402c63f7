// a directory walk hands its scope down to the helpers that spawn on it
#include <fearless/fearless.h>

#include <cstdint>
#include <iostream>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

struct Dir {
  std::string name;
  std::vector<std::uint64_t> files;
  std::vector<Dir> dirs;
};

using Sizes = std::vector<std::pair<std::string, std::uint64_t>>;

void walk(fearless::Scope &s, const Dir &dir, const fearless::Mutex<Sizes> &sizes) {
  for (const Dir &sub : dir.dirs)
    walk(s, sub, sizes);
  if (dir.files.empty())
    return;
  s.spawn([&dir, &sizes] {
    const auto total = std::accumulate(dir.files.begin(), dir.files.end(), std::uint64_t{0});
    sizes.lock()->emplace_back(dir.name, total);
  });
}

std::uint64_t disk_usage(const Dir &root) {
  fearless::Mutex<Sizes> sizes;
  fearless::scope([&](fearless::Scope &s) { walk(s, root, sizes); });
  std::uint64_t sum = 0;
  for (const auto &[name, size] : std::move(sizes).into_inner()) {
    std::cout << name << ' ' << size << '\n';
    sum += size;
  }
  return sum;
}

int main() {
  const Dir root{"/", {1, 2}, {{"/a", {10}, {}}, {"/b", {}, {}}}};
  std::cout << disk_usage(root) << '\n';
}
