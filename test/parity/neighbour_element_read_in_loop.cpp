// each thread writes its element and reads its neighbour's
#include <cstddef>
#include <iostream>
#include <thread>
#include <vector>

int main() {
  std::vector<int> cells(5, 1);
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i + 1 < cells.size(); ++i)
    workers.emplace_back([&cells, i] { cells[i] += cells[i + 1]; });
  workers.clear();
  std::cout << cells[0] << '\n';
}
