// a detached thread owns a view of a local string
#include <iostream>
#include <string>
#include <string_view>
#include <thread>

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find(' '));
}

int main() {
  std::string line = "GET /index.html";
  std::string_view verb = first_word(line);
  std::thread([verb] { std::cout << verb << '\n'; }).detach();
}
