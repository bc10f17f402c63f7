// references into the guards of a loop are collected in an outer vector
#include <fearless/fearless.h>

#include <array>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

int main() {
  std::array<fearless::Mutex<std::string>, 2> rows{std::string("a"), std::string("b")};
  std::vector<std::string_view> names;
  for (const auto &row : rows) {
    auto guard = row.lock();
    names.push_back(*guard);
  }
  std::cout << names.front() << '\n';
}
