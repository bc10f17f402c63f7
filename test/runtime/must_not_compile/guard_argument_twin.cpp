// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

int main() {
  const auto m = fearless::make_arc<fearless::Mutex<int>>();
  fearless::spawn([](const auto &n) { ++*n->lock(); }, m).join();
}
