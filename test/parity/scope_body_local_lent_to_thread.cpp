// a scoped thread borrows a local of the scope's body
#include <fearless/fearless.h>

#include <iostream>
#include <string>

int main() {
  std::string path = "/etc/hosts";
  fearless::scope([&](fearless::Scope &s) {
    std::string copy = path + ".bak";
    s.spawn([&] { std::cout << copy << '\n'; });
    std::cout << path << '\n';
  });
}
