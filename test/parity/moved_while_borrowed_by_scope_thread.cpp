// a vector is moved into a second scoped thread while the first borrows it
#include <fearless/fearless.h>

#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::vector<int> values{1, 2, 3};
  const auto &all = values;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&all] { std::cout << all.size() << '\n'; });
    s.spawn([values = std::move(values)] { std::cout << values.size() << '\n'; });
  });
}
