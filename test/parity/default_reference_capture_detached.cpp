// [&] into a detached thread borrows two locals
#include <iostream>
#include <string>
#include <thread>

int main() {
  std::string host = "localhost";
  int port = 8080;
  std::thread([&] { std::cout << host << ':' << port << '\n'; }).detach();
}
