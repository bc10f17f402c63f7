// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/condvar.h>

int main() {
  const fearless::Mutex<bool> m{true};
  const fearless::Condvar changed;
  auto guard = m.lock();
  changed.wait(guard, [](bool b) { return b; });
}
