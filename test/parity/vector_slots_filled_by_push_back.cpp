// threads write into slots that push_back made before any ran
#include <cstddef>
#include <fearless/scope.h>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> slots;
  for (int i = 0; i < 3; ++i)
    slots.push_back({});
  fearless::scope([&](fearless::Scope &s) {
    std::size_t i = 0;
    for (auto &slot : slots) {
      s.spawn([&slot, i] { slot = "slot " + std::to_string(i); });
      ++i;
    }
  });
  std::cout << slots[0] << '\n';
}
