// each thread writes its own field of one struct
#include <fearless/scope.h>
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <sstream>
#include <string>

struct Report {
  std::size_t lines = 0;
  std::size_t words = 0;
};

int main() {
  const std::string text = "one two\nthree";
  Report report;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { report.lines = std::count(text.begin(), text.end(), '\n') + 1; });
    s.spawn([&] {
      std::istringstream in(text);
      for (std::string word; in >> word;)
        ++report.words;
    });
  });
  std::cout << report.lines << ' ' << report.words << '\n';
}
