// Thread local reference lent out.
#include <iostream>
#include <thread>
#include <vector>
thread_local std::vector<unsigned char> scratch(8);
int main() {
  auto &b = scratch;
  std::thread([&b] { std::cout << b.size(); }).detach();
}
