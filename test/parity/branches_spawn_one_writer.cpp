// only one of two branches spawns a thread that writes
#include <algorithm>
#include <fearless/scope.h>
#include <iostream>
#include <vector>

int main() {
  std::vector<int> v{2, 1};
  const bool reverse = v.size() > 1;
  fearless::scope([&](fearless::Scope &s) {
    if (reverse)
      s.spawn([&] { std::reverse(v.begin(), v.end()); });
    else
      s.spawn([&] { std::sort(v.begin(), v.end()); });
  });
  std::cout << v[0] << '\n';
}
