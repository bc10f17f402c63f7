// DIFFERS: up to C++20 the guard dies before the loop's first turn
// a loop walks the vector of a temporary guard
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> values{{1, 2, 3}};
  for (int &value : *values.lock())
    value *= 2;
  std::cout << values.lock()->front() << '\n';
}
