// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/mutex.h>

int main() {
  const fearless::Mutex<int> m;
  auto guard = m.lock();
  const auto moved = std::move(guard);
}
