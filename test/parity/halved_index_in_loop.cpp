// two turns of the loop write the same element
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>
#include <vector>

int main() {
  std::vector<int> cells(4);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < 8; ++i)
      s.spawn([&cells, i] { cells[i / 2] += 1; });
  });
  std::printf("%d\n", cells[0]);
}
