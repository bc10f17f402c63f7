// Struct with reference fields in scope.
#include <atomic>
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <string>
#include <vector>
struct Ctx {
  std::span<const std::string> words;
  const fearless::Mutex<std::vector<std::size_t>> &seen;
  std::atomic<bool> &stop;
  void visit(std::size_t from, std::size_t step) const {
    for (auto i = from; i < words.size(); i += step) {
      if (stop.load(std::memory_order_relaxed))
        return;
      if (words[i].empty()) {
        stop.store(true, std::memory_order_relaxed);
        break;
      }
      seen.lock()->push_back(i);
    }
  }
};
int main() {
  std::vector<std::string> words{"a", ""};
  fearless::Mutex<std::vector<std::size_t>> seen;
  std::atomic<bool> stop = false;
  Ctx ctx{words, seen, stop};
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t t = 0; t < 2; ++t)
      s.spawn([&ctx, t] { ctx.visit(t, 2); });
  });
  std::cout << seen.lock()->size() << words.size();
}
