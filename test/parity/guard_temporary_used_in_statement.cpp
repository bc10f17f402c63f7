// temporary guards lend references for the length of one statement
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Stats {
  std::uint64_t hits = 0;
  std::vector<std::string> names;
};

std::size_t show(std::span<const std::string> names, std::string_view label) {
  std::cout << label << ": " << names.size() << '\n';
  return names.size();
}

int main() {
  fearless::Mutex<Stats> stats;
  stats.lock()->hits += 1;
  stats.lock()->names.push_back("ada");
  auto count = show(stats.lock()->names, "names");
  char initial = stats.lock()->names[0].front();
  std::cout << count << ' ' << initial << '\n';
}
