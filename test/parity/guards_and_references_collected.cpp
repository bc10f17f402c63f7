// references into guards are collected while all the guards are kept as well
#include <fearless/fearless.h>

#include <array>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

int main() {
  std::array<fearless::Mutex<std::string>, 2> rows{std::string("a"), std::string("b")};
  std::vector<fearless::MutexGuard<std::string>> guards;
  for (const auto &row : rows)
    guards.push_back(row.lock());
  std::vector<std::string_view> names;
  for (const auto &guard : guards)
    names.push_back(*guard);
  std::cout << names.front() << '\n';
}
