// a scoped thread walks iterators into a local vector
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

int main() {
  const std::vector<std::string> names{"ada", "bob"};
  auto first = names.begin();
  auto last = names.end();
  auto letters = fearless::scope([&](fearless::Scope &s) {
    auto worker = s.spawn([first, last] {
      std::size_t sum = 0;
      for (auto it = first; it != last; ++it)
        sum += it->size();
      return sum;
    });
    std::cout << names.size() << " names\n";
    return worker.join();
  });
  std::cout << letters << '\n';
}
