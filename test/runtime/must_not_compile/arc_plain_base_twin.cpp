// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/arc.h>

struct Base {
  virtual ~Base() = default;
};
struct Derived : Base {};
fearless::Arc<Base> up(fearless::Arc<Derived> d) { return d; }
