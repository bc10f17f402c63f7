// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/arc.h>

struct Shape {
  virtual ~Shape() = default;
};
struct Square final : Shape {};
Square take(fearless::Arc<Square> square) { return square.try_unwrap().value(); }
