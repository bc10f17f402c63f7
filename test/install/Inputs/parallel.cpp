#ifndef HEADER
#define HEADER <fearless/parallel.h>
#endif
#include HEADER

#include <cstdio>
#include <vector>

int main() {
  const std::vector<int> numbers{1, 2, 3, 4};
  std::printf("the squares add up to %d\n",
              fearless::par_iter(numbers).map([](int n) { return n * n; }).sum());
}
