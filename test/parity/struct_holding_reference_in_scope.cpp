// a struct that holds a reference to an outer local goes to a scoped thread
#include <fearless/fearless.h>

#include <iostream>
#include <string>

struct Report {
  const std::string &title;
  unsigned pages;
};

void print(const Report &report) {
  std::cout << report.title << ": " << report.pages << '\n';
}

int main() {
  std::string title = "Q3";
  Report report{title, 12};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { print(report); });
    s.spawn([&] { std::cout << title.size() << '\n'; });
  });
  std::cout << report.title << '\n';
}
