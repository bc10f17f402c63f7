// DIFFERS: C++'s const is shallow, so a const unique_ptr to non-const is not Sync
// a constant box is read by two scoped threads
#include <fearless/scope.h>

#include <cstdio>
#include <memory>

int main() {
  const std::unique_ptr<int> limit = std::make_unique<int>(10);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", *limit); });
    s.spawn([&] { std::printf("%d\n", *limit); });
  });
}
