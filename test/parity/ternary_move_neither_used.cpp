// Ternary move neither used.
#include <iostream>
#include <string>
#include <thread>
#include <utility>
int main() {
  std::string name = "a", fallback = "b";
  const bool urgent = name.size() > 1;
  const auto n = name.size() + fallback.size();
  std::jthread t(
      [chosen = urgent ? std::move(name) : std::move(fallback)] { std::cout << chosen; });
  std::cout << n;
}
