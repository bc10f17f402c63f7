// the flags of a vector<bool> share words
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>
#include <vector>

int main() {
  std::vector<bool> even(64);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < 64; ++i)
      s.spawn([&even, i] { even[i] = i % 2 == 0; });
  });
  std::printf("%d\n", static_cast<int>(even[0]));
}
