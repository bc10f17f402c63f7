// the parent prints a string that a thread appends to
#include <iostream>
#include <string>
#include <thread>

int main() {
  std::string log;
  std::thread writer([&] { log += "started"; });
  std::cout << log.size() << '\n';
  writer.join();
}
