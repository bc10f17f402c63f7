// a lambda that writes a captured local is spawned twice
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int steps = 0;
  fearless::scope([&](fearless::Scope &s) {
    auto work = [&] { ++steps; };
    s.spawn(work);
    s.spawn(work);
  });
  std::printf("%d\n", steps);
}
