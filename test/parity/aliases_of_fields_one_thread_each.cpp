// references to two fields go to two scoped threads
#include <cstdint>
#include <cstdio>
#include <fearless/scope.h>

struct Totals {
  std::uint64_t read = 0;
  std::uint64_t written = 0;
};

int main() {
  Totals totals;
  auto &read = totals.read;
  auto &written = totals.written;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&read] { read += 512; });
    s.spawn([&written] { written += 64; });
  });
  std::printf("%d\n", totals.read > totals.written);
}
