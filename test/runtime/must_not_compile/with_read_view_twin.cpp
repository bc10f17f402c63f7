// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/rwlock.h>
#include <string>

int main() {
  const fearless::RwLock<std::string> lock;
  return lock.with_read([](const std::string &s) { return s; }).empty();
}
