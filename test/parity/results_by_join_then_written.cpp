// each thread returns its part and the parent adds them up
#include <future>
#include <iostream>
#include <numeric>
#include <vector>

int main() {
  const std::vector<std::vector<int>> parts{{1, 2}, {3}, {}};
  int total = 0;
  std::vector<std::future<int>> handles;
  for (const auto &part : parts)
    handles.push_back(std::async(std::launch::async, [&part] { return std::accumulate(part.begin(), part.end(), 0); }));
  for (auto &h : handles)
    total += h.get();
  std::cout << total << '\n';
}
