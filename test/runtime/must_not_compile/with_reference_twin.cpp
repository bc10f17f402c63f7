// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/mutex.h>
#include <vector>

int main() {
  const fearless::Mutex<std::vector<int>> m;
  return m.with([](std::vector<int> &v) { return v[0]; });
}
