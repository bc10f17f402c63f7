// two scoped threads call a closure that borrows, both the closure and its data live outside
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>

int main() {
  std::string prefix = "> ";
  auto show = [&](std::string_view line) { std::cout << prefix << line << '\n'; };
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { show("one"); });
    s.spawn([&] { show("two"); });
    show("main");
  });
}
