// a thread of the outer scope borrows a local of the inner scope's body
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

int main() {
  int base = 10;
  fearless::scope([&](fearless::Scope &outer) {
    fearless::scope([&](fearless::Scope &inner) {
      std::vector<int> limit{base + 1};
      inner.spawn([&] { std::cout << base << '\n'; });
      outer.spawn([&] { std::cout << limit[0] << '\n'; });
    });
  });
}
