// every thread of the loop writes the same element
#include <cstddef>
#include <fearless/scope.h>
#include <iostream>
#include <vector>

int main() {
  std::vector<int> cells(4);
  const std::size_t last = cells.size() - 1;
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 3; ++i)
      s.spawn([&cells, last, i] { cells[last] += i; });
  });
  std::cout << cells[3] << '\n';
}
