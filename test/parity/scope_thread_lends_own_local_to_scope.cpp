// a scoped thread spawns on the same scope and lends it its own local
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> names{"ada", "bob"};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      char initial = names[0].front();
      s.spawn([&] { std::cout << initial << '\n'; });
    });
  });
}
