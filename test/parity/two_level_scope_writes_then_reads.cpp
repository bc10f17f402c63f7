// Two level scope writes then reads.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <numeric>
#include <vector>
int main() {
  std::vector<std::vector<unsigned>> grid(3, std::vector<unsigned>(4));
  std::vector<unsigned> sums(3);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < grid.size(); ++i)
      s.spawn([&row = grid[i], &sum = sums[i], i] {
        fearless::scope([&](fearless::Scope &inner) {
          for (auto &cell : row)
            inner.spawn([&cell, i] { cell += i; });
        });
        sum = std::accumulate(row.begin(), row.end(), 0u);
      });
  });
  std::cout << grid[0][0] << sums[0];
}
