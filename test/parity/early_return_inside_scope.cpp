// the scope's body returns early while its threads borrow
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <span>
#include <string>
#include <vector>

std::size_t longest(std::span<const std::string> words, bool quick) {
  return fearless::scope([&](fearless::Scope &s) {
    auto first = s.spawn([&] {
      std::size_t best = 0;
      for (const auto &word : words)
        best = std::max(best, word.size());
      return best;
    });
    if (quick)
      return words.size();
    return first.join();
  });
}

int main() {
  const std::vector<std::string> words{"ada"};
  std::cout << longest(words, true) << '\n';
}
