// a loop clears the pages of each element that it has just lent to a thread
#include <fearless/fearless.h>

#include <array>
#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

struct Letter {
  std::string to;
  bool stamped = false;
  std::vector<std::string> pages;
};

void print(Letter &letter, const std::string &text) {
  std::size_t at = 0;
  for (auto end = text.find(". "); end != std::string::npos; end = text.find(". ", at)) {
    letter.pages.push_back(letter.to + ": " + text.substr(at, end - at));
    at = end + 2;
  }
  letter.pages.push_back(letter.to + ": " + text.substr(at));
}

int main() {
  const std::array<std::string, 3> names{"ann", "bob", "cy"};
  const std::string text = "first page. second page";
  std::vector<Letter> letters(names.size());
  fearless::scope([&](fearless::Scope &s) {
    std::size_t i = 0;
    for (Letter &letter : letters) {
      letter.to = names[i++];
      s.spawn([&letter, &text] { print(letter, text); });
      letter.pages.clear();
    }
  });
  for (const auto &letter : letters)
    std::cout << letter.to << ' ' << letter.stamped << ' ' << letter.pages.size() << '\n';
}
