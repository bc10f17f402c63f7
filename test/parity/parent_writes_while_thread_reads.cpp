// the parent assigns what a thread reads
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int limit = 10;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", limit); });
    limit = 20;
  });
  std::printf("%d\n", limit);
}
