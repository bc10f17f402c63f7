// Double buffer swapped while lent.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
int main() {
  std::vector<float> front(8, 1.0f), back(8);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t round = 0; round < 3; ++round) {
      s.spawn([&front, round] { std::cout << front[round]; });
      for (float &b : back)
        b += 1;
      std::swap(front, back);
    }
  });
}
