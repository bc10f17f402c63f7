// two scopes one after the other write the same vector
#include <fearless/scope.h>
#include <iostream>
#include <vector>

int main() {
  std::vector<int> v{1, 2, 3};
  fearless::scope([&](fearless::Scope &s) { s.spawn([&] { v.push_back(4); }); });
  v.push_back(5);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::erase_if(v, [](int x) { return x % 2 != 0; }); });
  });
  std::cout << v.size() << '\n';
}
