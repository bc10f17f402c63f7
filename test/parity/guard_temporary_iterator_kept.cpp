// an iterator from a temporary guard is used in the next statement
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> values{{4, 5, 6}};
  auto it = values.lock()->begin();
  std::cout << *it << '\n';
}
