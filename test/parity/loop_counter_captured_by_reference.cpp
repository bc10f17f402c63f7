// threads read the loop counter that the parent goes on counting
#include <cstdio>
#include <fearless/scope.h>

int main() {
  int i = 0;
  fearless::scope([&](fearless::Scope &s) {
    while (i < 3) {
      s.spawn([&] { std::printf("%d\n", i); });
      i += 1;
    }
  });
}
