// Latch gate then read result.
#include <array>
#include <fearless/fearless.h>
#include <iostream>
#include <latch>
int main() {
  std::latch gate(3);
  std::array<fearless::Mutex<unsigned>, 2> slots;
  fearless::scope([&](fearless::Scope &s) {
    for (unsigned i = 0; i < slots.size(); ++i)
      s.spawn([&gate, &slot = slots[i], i] {
        *slot.lock() = i + 1;
        gate.count_down();
      });
    gate.arrive_and_wait();
    unsigned sum = 0;
    for (const auto &m : slots)
      sum += *m.lock();
    std::cout << sum;
  });
}
