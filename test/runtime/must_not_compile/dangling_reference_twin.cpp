// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/arc.h>
#include <fearless/mutex.h>

int main() {
  const fearless::Mutex<int> m;
  auto guard = m.lock();
  int &r = *guard;
  int *p = &*guard;
  const auto arc = fearless::make_arc<int>(1);
  const int &a = *arc;
  return r + *p + a + *m.lock();
}
