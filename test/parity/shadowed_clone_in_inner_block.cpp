// Shadowed clone in inner block.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
int main() {
  std::vector<std::string> names{"a"};
  auto t = [&] {
    auto copy = names;
    return fearless::spawn([names = std::move(copy)] {
      std::size_t n = 0;
      for (auto &s : names)
        n += s.size();
      return n;
    });
  }();
  for (auto &n : names)
    n += "!";
  std::cout << names.size() << t.join();
}
