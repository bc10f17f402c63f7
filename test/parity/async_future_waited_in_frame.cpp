// DIFFERS: a future that is waited for in its frame may borrow
// an async task borrows a parameter, and its future is waited for in the same function
#include <future>
#include <iostream>
#include <numeric>
#include <span>
#include <vector>

int sum(std::span<const int> values) {
  auto half = values.size() / 2;
  auto left = std::async(std::launch::async, [values, half] {
    return std::accumulate(values.begin(), values.begin() + half, 0);
  });
  int right = std::accumulate(values.begin() + half, values.end(), 0);
  return left.get() + right;
}

int main() {
  std::vector<int> values{1, 2, 3};
  std::cout << sum(values) << '\n';
}
