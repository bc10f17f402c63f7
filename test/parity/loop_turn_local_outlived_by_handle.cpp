// Loop turn local outlived by handle.
#include <iostream>
#include <thread>
#include <utility>
#include <vector>
int main() {
  std::vector<std::thread> ts;
  for (int i = 0; i < 3; ++i) {
    std::vector<int> local{i};
    std::thread t([&local] { std::cout << local.size(); });
    ts.push_back(std::move(t));
  }
  for (auto &t : ts)
    t.join();
}
