// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/parallel.h>
#include <vector>

std::vector<int> read();

int first() {
  const auto v = read();
  return fearless::split_at(v, 1).first.front();
}
