// a reference to the local is written by the thread, the local by the parent
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int total = 0;
  int &alias = total;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&alias] { ++alias; });
    ++total;
  });
  std::printf("%d\n", total);
}
