// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/arc.h>
#include <fearless/mutex.h>

int main() {
  const auto n = fearless::make_arc<fearless::Mutex<int>>(1);
  *n->lock() = 2;
}
