// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/mutex.h>
#include <fearless/scope.h>

int main() {
  const fearless::Mutex<int> m;
  fearless::scope([&](fearless::Scope &s) { s.spawn([&] { return *m.lock(); }); });
}
