// Struct with reference fields mutated meanwhile.
#include <atomic>
#include <cstddef>
#include <fearless/fearless.h>
#include <span>
#include <string>
#include <vector>
struct Ctx {
  std::span<const std::string> words;
  std::atomic<std::size_t> &seen;
  void visit() const {
    for (const auto &w : words)
      seen.fetch_add(w.size());
  }
};
int main() {
  std::vector<std::string> words{"a"};
  std::atomic<std::size_t> seen = 0;
  fearless::scope([&](fearless::Scope &s) {
    Ctx ctx{words, seen};
    s.spawn([ctx] { ctx.visit(); });
    words.push_back("b");
  });
}
