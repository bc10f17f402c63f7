// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/channel.h>

int main() {
  auto [tx, rx] = fearless::channel<int>();
  const auto moved = std::move(rx);
  const auto copy = tx;
}
