// Ternary move then use.
#include <iostream>
#include <string>
#include <thread>
#include <utility>
std::string label(unsigned id) { return "job " + std::to_string(id); }
int main(int argc, char **) {
  auto name = label(1);
  auto fallback = label(2);
  const bool urgent = argc > 1;
  std::jthread t(
      [chosen = urgent ? std::move(name) : std::move(fallback)] { std::cout << chosen; });
  std::cout << name;
}
