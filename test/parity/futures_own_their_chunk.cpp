// a function returns a vector of futures, each of which owns its chunk
#include <future>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

std::vector<std::future<int>> start(std::vector<std::vector<int>> chunks) {
  std::vector<std::future<int>> tasks;
  for (auto &chunk : chunks)
    tasks.push_back(std::async(std::launch::async, [chunk = std::move(chunk)] {
      return std::accumulate(chunk.begin(), chunk.end(), 0);
    }));
  return tasks;
}

int main() {
  int total = 0;
  for (auto &task : start({{1, 2}, {3}}))
    total += task.get();
  std::cout << total << '\n';
}
