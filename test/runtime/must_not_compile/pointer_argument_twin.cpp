// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/scope.h>

void count(int *n) { ++*n; }

int main() {
  int n = 0;
  fearless::scope([&](fearless::Scope &s) { s.spawn([&] { count(&n); }); });
}
