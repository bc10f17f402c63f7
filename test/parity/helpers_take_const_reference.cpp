// both threads pass the vector to a helper that reads it
#include <functional>
#include <future>
#include <iostream>
#include <numeric>
#include <vector>

int total(const std::vector<int> &values) {
  return std::accumulate(values.begin(), values.end(), 0);
}

int main() {
  std::vector<int> values{1, 2, 3};
  auto a = std::async(std::launch::async, total, std::cref(values));
  auto b = std::async(std::launch::async, [&] { return total(values); });
  std::cout << a.get() + b.get() << '\n';
}
