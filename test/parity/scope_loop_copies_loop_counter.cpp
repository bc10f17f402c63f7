// scoped threads started in a loop copy the counter and borrow the vector
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> names{"a", "b", "c"};
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < names.size(); ++i)
      s.spawn([i, &names] { std::cout << i << ' ' << names[i] << '\n'; });
  });
}
