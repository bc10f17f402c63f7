// one thread sorts each row of a matrix
#include <algorithm>
#include <iostream>
#include <thread>
#include <vector>

int main() {
  std::vector<std::vector<int>> rows{{3, 1, 2}, {9, 8}};
  {
    std::vector<std::jthread> workers;
    workers.reserve(rows.size());
    for (auto &row : rows)
      workers.emplace_back([&row] { std::sort(row.begin(), row.end()); });
  }
  std::cout << rows[0][0] << '\n';
}
