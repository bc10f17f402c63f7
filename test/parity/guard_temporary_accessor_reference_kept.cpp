// a reference that a method of the guarded object returns outlives the temporary guard
#include <fearless/fearless.h>

#include <cstdint>

class Stats {
public:
  std::uint64_t &hits() { return hits_; }

private:
  std::uint64_t hits_ = 0;
};

int main() {
  fearless::Mutex<Stats> stats;
  auto &hits = stats.lock()->hits();
  hits += 1;
}
