// a scoped thread spawns another on the same scope, both borrow an outer local
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> names{"ada", "bob"};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      std::cout << "first " << names[0] << '\n';
      s.spawn([&] { std::cout << "second " << names[1] << '\n'; });
    });
  });
  std::cout << names.size() << '\n';
}
