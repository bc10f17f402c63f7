// The first example of rayon: `input.par_iter().map(|&i| i * i).sum()`. What is parallel is one
// word.
#include <fearless/parallel.h>

#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

std::int64_t sum_of_squares(const std::vector<std::int64_t> &input) {
  return fearless::par_iter(input).map([](std::int64_t i) { return i * i; }).sum();
}

int main() {
  std::vector<std::int64_t> input(1000);
  std::iota(input.begin(), input.end(), 1);
  std::printf("%lld\n", static_cast<long long>(sum_of_squares(input)));
}

// Prints:
//   333833500
