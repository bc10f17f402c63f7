// Early return scope joins.
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <vector>
std::optional<unsigned> compute(std::vector<unsigned> &data, bool verify) {
  auto n = fearless::scope([&](fearless::Scope &s) -> std::optional<unsigned> {
    auto t = s.spawn([&] {
      data.push_back(1);
      return static_cast<unsigned>(data.size());
    });
    if (verify)
      return std::nullopt;
    return t.join();
  });
  if (!n)
    return std::nullopt;
  data.push_back(*n);
  return *n + data.size();
}
int main() {
  std::vector<unsigned> v;
  std::cout << compute(v, false).value_or(0);
}
