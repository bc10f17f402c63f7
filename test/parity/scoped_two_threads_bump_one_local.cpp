// two scoped threads increment the same local
#include <fearless/scope.h>
#include <iostream>

int main() {
  int hits = 0;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { hits += 1; });
    s.spawn([&] { hits += 2; });
  });
  std::cout << hits << '\n';
}
