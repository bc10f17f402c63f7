// scoped threads return views of an outer local, used after the scope
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>
#include <utility>

int main() {
  const std::string line = "key=value";
  auto [key, value] = fearless::scope([&](fearless::Scope &s) {
    auto key = s.spawn([&] { return std::string_view(line).substr(0, 3); });
    auto value = s.spawn([&] { return std::string_view(line).substr(4); });
    return std::pair(key.join(), value.join());
  });
  std::cout << key << " -> " << value << '\n';
}
