// DIFFERS: v[i] with the loop's own index is disjoint between turns
#include <cstddef>
#include <fearless/scope.h>
#include <iostream>
#include <vector>

int main() {
  std::vector<std::size_t> squares(8);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < squares.size(); ++i)
      s.spawn([&squares, i] { squares[i] = i * i; });
  });
  std::cout << squares.back() << '\n';
}
