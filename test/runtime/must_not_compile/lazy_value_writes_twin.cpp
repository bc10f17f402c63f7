// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/mutex.h>
#include <fearless/once.h>

int main() {
  fearless::LazyLock lazy([] { return fearless::Mutex<int>(1); });
  *lazy->lock() = 2;
}
