// a detached thread uses const globals and a const static local, also through pointers
#include <array>
#include <cstddef>
#include <iostream>
#include <string_view>
#include <thread>

static constexpr std::array<std::string_view, 3> words{"if", "else", "for"};
constexpr std::size_t limit = 2;

int main() {
  static const std::string_view banner = "keywords:";
  const auto *all = &words;
  std::thread([all] {
    std::cout << banner << '\n';
    for (std::size_t i = 0; i < limit; ++i)
      std::cout << (*all)[i] << '\n';
  }).detach();
}
