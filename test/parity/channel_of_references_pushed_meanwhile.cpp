// Channel of references pushed meanwhile.
#include <fearless/fearless.h>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
int main() {
  std::vector<std::string> lines{"a", "b"};
  fearless::scope([&](fearless::Scope &s) {
    auto [tx, rx] = fearless::channel<std::reference_wrapper<const std::string>>();
    s.spawn([rx = std::move(rx)] {
      for (const std::string &l : rx)
        std::cout << l;
    });
    tx.send(std::cref(lines[0]));
    lines.push_back("x");
    tx.send(std::cref(lines[1]));
  });
}
