// Join all helper borrows.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <vector>
void join_all(std::vector<std::thread> &threads) {
  std::for_each(threads.begin(), threads.end(), [](std::thread &t) {
    if (t.joinable())
      t.join();
  });
  threads.clear();
}
int main() {
  std::vector<std::string> names{"a", "b"};
  std::array<std::atomic<std::size_t>, 2> lens{};
  std::vector<std::thread> threads;
  threads.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    threads.emplace_back([&names, &lens, i] { lens[i].store(names[i].size()); });
  join_all(threads);
  std::cout << lens[0] << names.size();
}
