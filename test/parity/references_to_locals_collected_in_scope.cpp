// a vector of references to elements of a local vector is used by scoped threads
#include <fearless/fearless.h>

#include <functional>
#include <iostream>
#include <vector>

int main() {
  const std::vector<int> numbers{1, 2, 3, 4};
  std::vector<std::reference_wrapper<const int>> even;
  for (const int &n : numbers)
    if (n % 2 == 0)
      even.push_back(n);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::cout << even.size() << '\n'; });
    s.spawn([&] { std::cout << even[0].get() << '\n'; });
  });
}
