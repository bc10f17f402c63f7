// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/once.h>
#include <fearless/rwlock.h>

int main() {
  const fearless::RwLock<int> lock;
  const auto reader = lock.read();
  const int &r = *reader;
  const fearless::OnceLock<int> once;
  const int &o = once.get_or_init([] { return 1; });
  const fearless::LazyLock lazy([] { return 1; });
  const int &l = *lazy;
  return r + o + l + *lock.read();
}
