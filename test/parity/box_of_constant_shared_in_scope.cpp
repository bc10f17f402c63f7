// a box of constant data is read by two scoped threads
#include <fearless/scope.h>

#include <array>
#include <cstdio>
#include <memory>

int main() {
  const auto limits = std::make_unique<const std::array<int, 2>>(std::array<int, 2>{10, 20});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", (*limits)[0]); });
    s.spawn([&] { std::printf("%d\n", (*limits)[1]); });
  });
}
