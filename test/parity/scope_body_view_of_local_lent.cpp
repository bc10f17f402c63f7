// a scoped thread gets a slice of a vector that the scope's body owns
#include <fearless/fearless.h>

#include <iostream>
#include <numeric>
#include <span>
#include <vector>

int main() {
  const int total = fearless::scope([](fearless::Scope &s) {
    std::vector<int> values{1, 2, 3};
    auto tail = std::span<const int>(values).subspan(1);
    s.spawn([tail] { std::cout << std::accumulate(tail.begin(), tail.end(), 0) << '\n'; });
    return 1;
  });
  std::cout << total << '\n';
}
