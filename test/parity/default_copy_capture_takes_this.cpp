// [=] in a method captures this, and the handle leaves the method
#include <fearless/fearless.h>

#include <cstdint>
#include <iostream>

class Counter {
public:
  explicit Counter(std::uint64_t step) : step_(step) {}
  fearless::JoinHandle<std::uint64_t> start(std::uint64_t rounds) const {
    return fearless::spawn([=] { return step_ * rounds; });
  }

private:
  std::uint64_t step_;
};

int main() {
  Counter counter(3);
  std::cout << counter.start(7).join() << '\n';
}
