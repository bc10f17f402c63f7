// one thread writes a binding, the parent reads the pair it is part of
#include <fearless/scope.h>
#include <iostream>
#include <string>
#include <utility>

int main() {
  std::pair<std::string, int> pair{"a", 1};
  auto &[name, level] = pair;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&name = name] { name.push_back('b'); });
    std::cout << pair.first << '\n';
  });
}
