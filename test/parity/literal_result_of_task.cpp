// a task returns a string literal
#include <cstdio>
#include <future>
#include <string_view>

enum class Color { red, green };

constexpr std::string_view name(Color color) {
  switch (color) {
  case Color::red:
    return "red";
  case Color::green:
    return "green";
  }
  return "?";
}

int main() {
  auto task = std::async(std::launch::async, [] { return name(Color::green); });
  std::printf("%s ", name(Color::red).data());
  std::printf("%s\n", task.get().data());
}
