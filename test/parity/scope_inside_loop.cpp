// each turn opens a scope whose thread adds to one total
#include <iostream>
#include <thread>

int main() {
  int total = 0;
  for (int round = 0; round < 3; ++round) {
    std::thread adder([&] { total += round; });
    adder.join();
    total *= 2;
  }
  std::cout << total << '\n';
}
