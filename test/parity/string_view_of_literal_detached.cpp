// DIFFERS: stricter: a view parameter cannot say that it is static
// a detached thread owns a view of a string literal
#include <iostream>
#include <string_view>
#include <thread>

void greet(const char *name) {
  std::thread([name = std::string_view(name)] { std::cout << "hello " << name << '\n'; }).detach();
}

int main() {
  const char *name = "ada";
  greet(name);
  greet("bob");
}
