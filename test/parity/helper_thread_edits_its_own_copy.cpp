// Helper thread edits its own copy.
#include <algorithm>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
fearless::JoinHandle<int> sorted(std::vector<int> v) {
  return fearless::spawn([v = std::move(v)]() mutable {
    std::sort(v.begin(), v.end());
    return v[0];
  });
}
int main() {
  auto a = sorted({3, 1});
  auto b = sorted({2, 9});
  std::cout << a.join() + b.join();
}
