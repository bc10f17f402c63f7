// every turn's thread increments one local
#include <iostream>
#include <thread>
#include <vector>

int main() {
  int done = 0;
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back([&done] { ++done; });
  for (auto &w : workers)
    w.join();
  std::cout << done << '\n';
}
