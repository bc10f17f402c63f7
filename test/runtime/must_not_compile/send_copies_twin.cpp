// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/channel.h>
#include <memory>

int main() {
  auto [tx, rx] = fearless::channel<std::unique_ptr<int>>();
  auto p = std::make_unique<int>(1);
  tx.send(std::move(p));
}
