// Element taken by swap remove.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
int main() {
  std::vector<std::string> queue{"a", "b", "c"};
  std::vector<fearless::JoinHandle<std::size_t>> workers;
  while (!queue.empty()) {
    std::string item = std::move(queue.back());
    queue.pop_back();
    workers.push_back(fearless::spawn([item = std::move(item)] { return item.size(); }));
    if (workers.size() == 2)
      break;
  }
  queue.push_back("d");
  std::size_t n = 0;
  for (auto &w : workers)
    n += w.join();
  std::cout << n << queue.size();
}
