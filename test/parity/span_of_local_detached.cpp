// a detached thread owns a slice of a local vector
#include <cstdio>
#include <numeric>
#include <span>
#include <thread>
#include <vector>

int sum(std::span<const int> values) {
  return std::accumulate(values.begin(), values.end(), 0);
}

int main() {
  std::vector<int> samples{1, 2, 3, 4};
  std::span<const int> tail = std::span<const int>(samples).subspan(1);
  std::thread([tail] { std::printf("%d\n", sum(tail)); }).detach();
}
