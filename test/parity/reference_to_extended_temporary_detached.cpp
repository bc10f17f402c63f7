// a detached thread borrows a temporary that a local reference keeps alive
#include <iostream>
#include <string>
#include <thread>

std::string make_name(unsigned id) { return "worker " + std::to_string(id); }

int main() {
  const std::string &name = make_name(1);
  std::thread([&name] { std::cout << name << '\n'; }).detach();
}
