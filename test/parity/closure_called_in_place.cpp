// a closure that writes a local is only called here, beside a reading thread
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> names{"x", "y"};
  std::size_t count = 0;
  auto bump = [&](std::size_t by) { count += by; };
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%zu\n", names.size()); });
    bump(1);
    bump(names.size());
  });
  std::printf("%zu\n", count);
}
