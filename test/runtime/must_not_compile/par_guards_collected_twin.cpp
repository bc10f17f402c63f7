// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/mutex.h>
#include <fearless/parallel.h>
#include <vector>

std::vector<int> read_all(const std::vector<fearless::Mutex<int>> &accounts) {
  return fearless::par_iter(accounts)
      .map([](const auto &account) { return *account.lock(); })
      .collect();
}
