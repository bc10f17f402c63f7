// a helper picks a reference out of the locked data, used while the guard lives
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

const std::string &longest(const std::vector<std::string> &words) {
  return *std::max_element(words.begin(), words.end(),
                           [](const auto &a, const auto &b) { return a.size() < b.size(); });
}

int main() {
  fearless::Mutex<std::vector<std::string>> words{{"a", "bcd"}};
  auto guard = words.lock();
  const std::string &word = longest(*guard);
  std::cout << word << " of " << guard->size() << '\n';
}
