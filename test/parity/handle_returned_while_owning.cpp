// a function returns the handle of a thread that owns its data, and the value comes back through join
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

fearless::JoinHandle<std::vector<int>> sorted(std::vector<int> values) {
  return fearless::spawn([values = std::move(values)]() mutable {
    std::sort(values.begin(), values.end());
    return std::move(values);
  });
}

int main() {
  auto worker = sorted({3, 1, 2});
  std::vector<int> values = worker.join();
  std::cout << values.front() << '\n';
}
