// a thread moves its local on into a second thread and joins it
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> words{"a", "b"};
  auto outer = fearless::spawn([words = std::move(words)]() mutable {
    auto count = words.size();
    auto inner = fearless::spawn([words = std::move(words)] {
      std::string all;
      for (const auto &word : words)
        all += word;
      return all;
    });
    return std::pair(count, inner.join());
  });
  auto [count, text] = outer.join();
  std::cout << count << ' ' << text << '\n';
}
