// Optional payload taken once.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>
class Upload {
public:
  explicit Upload(std::vector<char> b) : body(std::move(b)) {}
  std::optional<fearless::JoinHandle<std::size_t>> start() {
    ++tries;
    auto b = std::exchange(body, std::nullopt);
    if (!b)
      return std::nullopt;
    return fearless::spawn([b = std::move(*b)] { return b.size(); });
  }
  std::optional<std::vector<char>> body;
  int tries = 0;
};
int main() {
  Upload u({1});
  auto a = u.start();
  auto b = u.start();
  std::cout << (a ? a->join() : 0) << !b;
  u.body.emplace();
  std::cout << u.tries;
}
