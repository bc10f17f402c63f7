// Latch gate plain slots.
#include <array>
#include <fearless/fearless.h>
#include <iostream>
#include <latch>
#include <numeric>
int main() {
  std::latch gate(3);
  std::array<unsigned, 2> slots{};
  fearless::scope([&](fearless::Scope &s) {
    for (auto &slot : slots)
      s.spawn([&gate, &slot] {
        slot = 1;
        gate.count_down();
      });
    gate.arrive_and_wait();
    std::cout << std::accumulate(slots.begin(), slots.end(), 0u);
  });
}
