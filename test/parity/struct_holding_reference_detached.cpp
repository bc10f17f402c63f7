// a struct that holds a reference to a local goes to a detached thread
#include <iostream>
#include <string>
#include <thread>

struct Report {
  const std::string &title;
  unsigned pages;
};

void print(Report report) {
  std::cout << report.title << ": " << report.pages << '\n';
}

int main() {
  std::string title = "Q3";
  Report report{title, 12};
  std::thread([report] { print(report); }).detach();
}
