// a function returns a struct that views what its guard protects
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>

struct Summary {
  std::string_view title;
  long words;
};

Summary summarize(const fearless::Mutex<std::string> &text) {
  auto guard = text.lock();
  std::string_view all = *guard;
  return Summary{all.substr(0, 2), std::count(all.begin(), all.end(), ' ') + 1};
}

int main() {
  fearless::Mutex<std::string> text{"to be"};
  Summary summary = summarize(text);
  std::cout << summary.title << ' ' << summary.words << '\n';
}
