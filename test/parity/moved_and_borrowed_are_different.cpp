// scoped threads own one value and borrow another
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <utility>
#include <vector>

int main() {
  std::string prefix = "> ";
  std::vector<std::string> lines{"a", "b"};
  fearless::scope([&](fearless::Scope &s) {
    for (auto &line : lines)
      s.spawn([&prefix, line = std::move(line)] { std::puts((prefix + line).c_str()); });
  });
  std::puts(prefix.c_str());
}
