// a loop walks the vector of a temporary guard, which C++23 keeps for the loop
// STD: c++23
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> values{{1, 2, 3}};
  for (int &value : *values.lock())
    value *= 2;
  std::cout << values.lock()->front() << '\n';
}
