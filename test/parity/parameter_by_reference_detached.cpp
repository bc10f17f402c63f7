// a detached thread borrows a reference parameter
#include <iostream>
#include <string>
#include <thread>

void log_later(const std::string &user) {
  std::thread([&user] { std::cout << "hello " << user << '\n'; }).detach();
}

int main() {
  std::string user = "ada";
  log_later(user);
}
