// threads change their own copies of a number
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int start = 100;
  fearless::scope([&](fearless::Scope &s) {
    for (int step = 1; step < 3; ++step)
      s.spawn([here = start, step]() mutable {
        while (here > 90)
          here -= step;
        std::printf("%d\n", here);
      });
    std::printf("%d\n", start);
  });
}
