// a helper picks a reference out of a temporary guard's data, used in the next statement
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
  const std::string &word = longest(*words.lock());
  std::cout << word << '\n';
}
