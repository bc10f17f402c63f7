// a thread owns a view of a temporary string
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>

std::string make_name(unsigned id) { return "worker " + std::to_string(id); }

int main() {
  fearless::scope([](fearless::Scope &s) {
    std::string_view name = make_name(1);
    s.spawn([name] { std::cout << name << '\n'; });
  });
}
