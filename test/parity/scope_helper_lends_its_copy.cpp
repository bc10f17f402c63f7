// a helper that spawns on its caller's scope lends a list that it made itself
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
  auto files = dir.files;
  std::erase_if(files, [](auto f) { return f <= 1; });
  s.spawn([&dir, &sizes, &files] {
    const auto total = std::accumulate(files.begin(), files.end(), std::uint64_t{0});
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
