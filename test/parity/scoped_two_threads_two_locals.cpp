// two scoped threads write one local each
#include <fearless/scope.h>
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  const std::vector<int> values{3, 9, 4, 1};
  int smallest = 0;
  int largest = 0;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { smallest = *std::min_element(values.begin(), values.end()); });
    s.spawn([&] { largest = *std::max_element(values.begin(), values.end()); });
  });
  std::cout << smallest << ' ' << largest << '\n';
}
