// the parts of a pair go to two threads
#include <fearless/scope.h>
#include <iostream>
#include <string>
#include <utility>

int main() {
  std::pair<std::string, int> pair{"a", 1};
  auto &[name, level] = pair;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&name = name] { name.push_back('b'); });
    s.spawn([&level = level] { ++level; });
  });
  std::cout << pair.first << ' ' << pair.second << '\n';
}
