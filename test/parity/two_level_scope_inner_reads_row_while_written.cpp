// Two level scope inner reads row while written.
#include <fearless/fearless.h>
#include <numeric>
#include <vector>
int main() {
  std::vector<std::vector<unsigned>> grid(3, std::vector<unsigned>(4));
  fearless::scope([&](fearless::Scope &s) {
    for (auto &row : grid)
      s.spawn([&row] {
        fearless::scope([&](fearless::Scope &inner) {
          for (auto &cell : row)
            inner.spawn([&cell, &row] { cell += std::accumulate(row.begin(), row.end(), 0u); });
        });
      });
  });
}
