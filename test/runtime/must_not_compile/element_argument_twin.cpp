// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/thread.h>
#include <memory>
#include <optional>
#include <vector>

void use(std::vector<std::optional<std::shared_ptr<const int>>>);

void start(std::vector<std::optional<std::shared_ptr<const int>>> v) {
  fearless::spawn(use, v).detach();
}
