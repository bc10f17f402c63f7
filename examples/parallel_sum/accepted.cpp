// Parallel loops whose bodies share nothing that they change: each thread adds up elements of its
// own, and their sums are added. The same for any operation, by reduce.
#include <fearless/parallel.h>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

int main() {
  std::vector<int> numbers(100'000);
  std::iota(numbers.begin(), numbers.end(), 1);
  std::printf("the sum is %ld\n", fearless::par_iter(numbers).sum<long>());

  const int largest = fearless::par_iter(numbers)
                          .map([](int n) { return n * 7'919 % 100'003; })
                          .reduce(0, [](int a, int b) { return std::max(a, b); });
  std::printf("the largest is %d\n", largest);

  fearless::par_iter_mut(numbers).for_each([](int &n) { n /= 1'000; });
  std::printf("now the sum is %ld\n", fearless::par_iter(numbers).sum<long>());
}
