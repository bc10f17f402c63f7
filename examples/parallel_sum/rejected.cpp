// A parallel loop. Its body runs on several threads at once, and all of them add to one local:
// additions are lost.
#include <fearless/parallel.h>

#include <cstdio>
#include <vector>

int main() {
  const std::vector<int> numbers(100'000, 1);
  long sum = 0;
  fearless::par_iter(numbers).for_each([&](int n) { sum += n; });
  std::printf("the sum is %ld\n", sum);
}
