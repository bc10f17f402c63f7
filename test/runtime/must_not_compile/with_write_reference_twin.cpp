// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/rwlock.h>
#include <vector>

int main() {
  const fearless::RwLock<std::vector<int>> lock;
  return lock.with_write([](std::vector<int> &v) { return v[0]; });
}
