// a function returns the future of a task that borrows its parameter
#include <algorithm>
#include <future>
#include <iostream>
#include <string>

std::future<long> count_lines(const std::string &text) {
  return std::async(std::launch::async,
                    [&text] { return std::count(text.begin(), text.end(), '\n'); });
}

int main() {
  std::string text = "a\nb\n";
  std::cout << count_lines(text).get() << '\n';
}
