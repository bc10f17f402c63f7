// a scoped thread owns a local of the scope's body and borrows an outer one
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <utility>

int main() {
  std::string path = "/etc/hosts";
  fearless::scope([&](fearless::Scope &s) {
    std::string copy = path + ".bak";
    s.spawn([copy = std::move(copy), &path] { std::cout << copy << ' ' << path << '\n'; });
    std::cout << path << '\n';
  });
}
