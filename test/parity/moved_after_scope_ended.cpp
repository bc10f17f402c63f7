// a vector that scoped threads borrowed is moved into a thread after the scope
#include <fearless/fearless.h>

#include <iostream>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> values{1, 2, 3};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::cout << values.size() << '\n'; });
    s.spawn([&] { std::cout << values[0] << '\n'; });
  });
  int last = values[2];
  std::thread([values = std::move(values)] { std::cout << values.size() << '\n'; }).detach();
  std::cout << last << '\n';
}
