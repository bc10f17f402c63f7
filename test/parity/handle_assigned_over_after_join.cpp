// Handle assigned over after join.
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <utility>
class Slot {
public:
  void restart(unsigned n) {
    if (worker_)
      total_ += std::exchange(worker_, std::nullopt)->join();
    worker_ = fearless::spawn([n] { return n * n; });
  }
  unsigned finish() && {
    if (auto w = std::exchange(worker_, std::nullopt))
      return total_ + w->join();
    return total_;
  }

private:
  std::optional<fearless::JoinHandle<unsigned>> worker_;
  unsigned total_ = 0;
};
int main() {
  Slot s;
  for (unsigned i = 0; i < 4; ++i)
    s.restart(i);
  std::cout << std::move(s).finish();
}
