// Scope helper local lent.
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <string>
#include <vector>
void start_report(fearless::Scope &s, std::span<const std::string> names) {
  std::string header = std::to_string(names.size()) + " names";
  s.spawn([&header] { std::cout << header; });
  s.spawn([names] {
    for (auto &n : names)
      std::cout << n;
  });
}
int main() {
  std::vector<std::string> names{"a"};
  fearless::scope([&](fearless::Scope &s) { start_report(s, names); });
}
