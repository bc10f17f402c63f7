// Spawn and join. A thread that leaves the function that starts it owns what it uses; a thread that
// ends in this function, here by a scope, may borrow.
#include <fearless/scope.h>
#include <fearless/thread.h>

#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

std::vector<int> one_to(int last) {
  std::vector<int> numbers(static_cast<std::size_t>(last));
  std::iota(numbers.begin(), numbers.end(), 1);
  return numbers;
}

// The thread owns the vector, and hands its result back through join().
fearless::JoinHandle<int> start_sum() {
  std::vector<int> numbers = one_to(1000);
  return fearless::spawn([numbers = std::move(numbers)] {
    return std::accumulate(numbers.begin(), numbers.end(), 0);
  });
}

// Both threads end before scope() returns, so both may read the local.
int sum_in_halves() {
  const std::vector<int> numbers = one_to(1000);
  return fearless::scope([&](fearless::Scope &s) {
    auto left = s.spawn([&] { return std::accumulate(numbers.begin(), numbers.begin() + 500, 0); });
    auto right = s.spawn([&] { return std::accumulate(numbers.begin() + 500, numbers.end(), 0); });
    return left.join() + right.join();
  });
}

int main() {
  auto worker = start_sum();
  std::printf("the sum is %d\n", worker.join());
  std::printf("in halves %d\n", sum_in_halves());
}
