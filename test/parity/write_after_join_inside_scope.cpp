// DIFFERS: a loan ends at the join, not only at the end of the scope
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int total = 0;
  fearless::scope([&](fearless::Scope &s) {
    auto h = s.spawn([&] { ++total; });
    h.join();
    ++total;
  });
  std::printf("%d\n", total);
}
