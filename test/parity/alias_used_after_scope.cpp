// a reference is lent to a thread and used again afterwards
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int total = 0;
  int &alias = total;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { ++alias; });
  });
  alias += 1;
  std::printf("%d\n", total);
}
