// [=] into a detached thread copies the locals that it names
#include <iostream>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::string host = "localhost";
  int port = 8080;
  std::vector<int> hits{1, 2, 3};
  std::thread([=] { std::cout << host << ':' << port << '\n'; }).detach();
  std::cout << host << ' ' << port << ' ' << hits.size() << '\n';
}
