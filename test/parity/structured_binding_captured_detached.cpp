// a detached thread captures structured bindings of a local pair by reference
#include <cstdint>
#include <iostream>
#include <string>
#include <thread>
#include <utility>

std::pair<std::string, std::uint16_t> lookup() { return {"localhost", 80}; }

int main() {
  auto [host, port] = lookup();
  std::thread([&host, &port] { std::cout << host << ':' << port << '\n'; }).detach();
}
