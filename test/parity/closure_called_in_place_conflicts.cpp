// a closure that writes the local is called while a thread reads it
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int count = 0;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", count); });
    auto bump = [&](int by) { count += by; };
    bump(1);
  });
  std::printf("%d\n", count);
}
