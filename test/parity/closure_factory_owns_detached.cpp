// a factory returns a closure that owns its argument, and a detached thread runs it
#include <iostream>
#include <string>
#include <thread>
#include <utility>

auto greeter(std::string name) {
  return [name = std::move(name)] { std::cout << "hello " << name << '\n'; };
}

int main() {
  std::string name = "ada";
  auto greet = greeter(std::move(name));
  greet();
  std::thread(greet).detach();
  greet();
}
