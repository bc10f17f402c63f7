// a factory returns a closure that borrows its argument, and a detached thread runs it
#include <iostream>
#include <string>
#include <thread>

auto greeter(const std::string &name) {
  return [&name] { std::cout << "hello " << name << '\n'; };
}

int main() {
  std::string name = "ada";
  auto greet = greeter(name);
  greet();
  std::thread(greet).detach();
}
