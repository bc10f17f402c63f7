// two threads sort one vector by different orders
#include <algorithm>
#include <fearless/scope.h>
#include <functional>
#include <iostream>
#include <vector>

int main() {
  std::vector<int> v{3, 1, 2};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::sort(v.begin(), v.end()); });
    s.spawn([&] { std::ranges::sort(v, std::greater<>()); });
  });
  std::cout << v[0] << '\n';
}
