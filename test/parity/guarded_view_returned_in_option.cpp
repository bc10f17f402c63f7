// Guarded view returned in option.
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
std::optional<std::string_view> first(const fearless::Mutex<std::vector<std::string>> &m) {
  auto g = m.lock();
  if (g->empty())
    return std::nullopt;
  return g->front();
}
int main() {
  fearless::Mutex<std::vector<std::string>> m;
  std::cout << first(m).value_or("none");
}
