// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/thread.h>
#include <string>
#include <string_view>

void print(std::string_view text);

void start(const std::string &text) {
  fearless::spawn(print, text).detach();
  fearless::spawn(print, "literal").detach();
}
