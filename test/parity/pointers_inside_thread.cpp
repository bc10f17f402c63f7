// raw pointers and views are made and used within the thread
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <future>
#include <string>
#include <string_view>
#include <utility>

std::string_view longest(std::string_view text) {
  std::string_view best;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    best = word.size() > best.size() ? word : best;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return best;
}

int main() {
  std::string text = "the quick fox";
  auto worker = std::async(std::launch::async, [text = std::move(text)] {
    const char *word = longest(text).data();
    return word - text.data();
  });
  std::printf("%td\n", worker.get());
}
