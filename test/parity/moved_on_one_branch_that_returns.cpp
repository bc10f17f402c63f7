// the branch that moves also returns
#include <algorithm>
#include <cstddef>
#include <future>
#include <iostream>
#include <utility>
#include <vector>

std::size_t handle(std::vector<int> data) {
  if (data.size() > 1000) {
    auto big = std::async(std::launch::async, [data = std::move(data)]() -> std::size_t {
      return std::count_if(data.begin(), data.end(), [](int x) { return x > 0; });
    });
    return big.get();
  }
  return data.size();
}

int main() { std::cout << handle(std::vector<int>(10, 1)) << '\n'; }
