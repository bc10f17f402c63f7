// a scoped thread captures by reference a closure that is local to the scope's body
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>

int main() {
  std::string prefix = "> ";
  fearless::scope([&](fearless::Scope &s) {
    auto show = [&](std::string_view line) { std::cout << prefix << line << '\n'; };
    s.spawn([&] { show("one"); });
    show("main");
  });
}
