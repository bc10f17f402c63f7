// scoped threads started in a loop borrow the loop's counter
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> names{"a", "b", "c"};
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < names.size(); ++i)
      s.spawn([&] { std::cout << i << ' ' << names[i] << '\n'; });
  });
}
