// an extended temporary outside the scope is borrowed by scoped threads
#include <fearless/fearless.h>

#include <iostream>
#include <string>

std::string make_name(unsigned id) { return "worker " + std::to_string(id); }

int main() {
  const std::string &name = make_name(1);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::cout << name << '\n'; });
    s.spawn([&] { std::cout << name.size() << '\n'; });
  });
}
