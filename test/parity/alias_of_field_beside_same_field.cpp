// a reference to a field and the field itself are written by two threads
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
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { read += 512; });
    s.spawn([&] { totals.read += 64; });
  });
  std::printf("%d\n", totals.written == 0);
}
