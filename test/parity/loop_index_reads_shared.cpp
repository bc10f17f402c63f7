// threads in a loop only read the shared table
#include <array>
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>

int main() {
  std::array<int, 4> table{3, 1, 4, 1};
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < table.size(); ++i)
      s.spawn([&table, i] { std::printf("%d\n", table[i] + table[0]); });
    std::printf("%d\n", table[2]);
  });
}
