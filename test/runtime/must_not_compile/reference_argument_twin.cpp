// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/thread.h>

int main() {
  int n = 0;
  n = fearless::spawn([](int m) { return m + 1; }, n).join();
}
