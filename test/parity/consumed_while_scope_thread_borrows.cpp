// the scope's body gives a string away while a scoped thread borrows it
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>
#include <utility>

void store(std::string) {}

int main() {
  std::string name = "ada";
  std::string_view view = name;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([view] { std::cout << view << '\n'; });
    store(std::move(name));
  });
}
