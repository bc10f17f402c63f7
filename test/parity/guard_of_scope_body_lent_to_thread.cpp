// a scoped thread borrows through a guard that dies at the end of the scope's body
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> values{{1, 2, 3, 4}};
  fearless::scope([&](fearless::Scope &s) {
    auto guard = values.lock();
    const std::vector<int> &all = *guard;
    s.spawn([&all] { std::cout << all.size() << '\n'; });
  });
}
