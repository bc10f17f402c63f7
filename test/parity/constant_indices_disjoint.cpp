// DIFFERS: different constant indices are disjoint places
#include <fearless/scope.h>
#include <array>
#include <iostream>

int main() {
  std::array<int, 2> cells{};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { cells[0] = 1; });
    s.spawn([&] { cells[1] = 2; });
  });
  std::cout << cells[0] << cells[1] << '\n';
}
