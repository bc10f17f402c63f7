// each turn detaches a thread that borrows the element
#include <iostream>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::vector<std::string> hosts{"a", "b"};
  for (const auto &host : hosts)
    std::thread([&host] { std::cout << "ping " << host << '\n'; }).detach();
}
