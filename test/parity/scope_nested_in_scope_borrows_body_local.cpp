// an inner scope's threads borrow a local of the outer scope's body
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> names{"ada", "bob"};
  fearless::scope([&](fearless::Scope &outer) {
    outer.spawn([&] { std::cout << names.size() << '\n'; });
    std::size_t longest = 0;
    for (const auto &name : names)
      longest = std::max(longest, name.size());
    fearless::scope([&](fearless::Scope &inner) {
      inner.spawn([&] { std::cout << longest << '\n'; });
      inner.spawn([&] { std::cout << longest << " of " << names.size() << '\n'; });
    });
  });
}
