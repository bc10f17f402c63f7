// a guard is held across a scope whose threads read through it
#include <fearless/fearless.h>

#include <iostream>
#include <span>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> values{{1, 2, 3, 4}};
  auto guard = values.lock();
  std::span<const int> all = *guard;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::cout << all[0] << '\n'; });
    s.spawn([&] { std::cout << all.size() << '\n'; });
  });
  std::cout << guard->size() << '\n';
}
