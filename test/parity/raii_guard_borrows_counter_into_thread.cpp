// Raii guard borrows counter into thread.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
class InFlight {
public:
  explicit InFlight(int &count) : count_(&count) { ++*count_; }
  InFlight(InFlight &&o) noexcept : count_(std::exchange(o.count_, nullptr)) {}
  ~InFlight() {
    if (count_)
      --*count_;
  }

private:
  int *count_;
};
int main() {
  int active = 0;
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 2; ++i) {
      InFlight guard(active);
      s.spawn([guard = std::move(guard)] { std::cout << "work"; });
    }
  });
  std::cout << active;
}
