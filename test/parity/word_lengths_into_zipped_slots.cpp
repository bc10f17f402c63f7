// each chunk of a text is measured by a thread that writes into the chunk's own slot
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <span>
#include <sstream>
#include <string>
#include <vector>

struct Stats {
  std::size_t words = 0;
  std::size_t longest = 0;
};

void measure(std::span<const std::string> chunk, Stats &out) {
  for (const auto &word : chunk) {
    ++out.words;
    out.longest = std::max(out.longest, word.size());
  }
}

int main() {
  std::istringstream text("the quick brown fox jumps over the lazy dog and runs far away");
  std::vector<std::string> words;
  for (std::string word; text >> word;)
    words.push_back(word);
  constexpr std::size_t chunk_len = 4;
  std::vector<Stats> stats((words.size() + chunk_len - 1) / chunk_len);
  fearless::scope([&](fearless::Scope &s) {
    std::span<const std::string> rest(words);
    for (auto &slot : stats) {
      const auto chunk = rest.first(std::min(chunk_len, rest.size()));
      rest = rest.subspan(chunk.size());
      s.spawn([chunk, &slot] { measure(chunk, slot); });
    }
  });
  std::size_t longest = 0, total = 0;
  for (const auto &[count, length] : stats) {
    total += count;
    longest = std::max(longest, length);
  }
  std::cout << total << ' ' << longest << '\n';
}
