// Spawn and join. The thread borrows a local of the function that starts it, and then the function
// returns: the vector is gone while the thread still reads it.
#include <cstdio>
#include <numeric>
#include <thread>
#include <vector>

std::thread start_sum() {
  std::vector<int> numbers(1000);
  std::iota(numbers.begin(), numbers.end(), 1);
  return std::thread([&] {
    const int sum = std::accumulate(numbers.begin(), numbers.end(), 0); // dangling
    std::printf("the sum is %d\n", sum);
  });
}

int main() {
  std::thread worker = start_sum();
  worker.join();
}
