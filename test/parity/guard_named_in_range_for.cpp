// a named guard is held while a loop walks the locked vector
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> values{{1, 2, 3}};
  auto guard = values.lock();
  for (int &value : *guard)
    value *= 2;
  std::cout << guard->front() << '\n';
}
