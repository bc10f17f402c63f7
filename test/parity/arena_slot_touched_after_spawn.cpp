// the turn that gave a slot to a thread goes on to write the slot
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct Slot {
  unsigned token;
  std::vector<unsigned> data;
};

class Arena {
public:
  explicit Arena(unsigned count) {
    for (unsigned token = 0; token < count; ++token)
      slots_.push_back({token, {}});
  }
  std::size_t fill() {
    const auto &label = label_;
    fearless::scope([&](fearless::Scope &s) {
      for (auto &slot : slots_) {
        if (slot.token % 2 == 0)
          s.spawn([&slot, &label] {
            for (unsigned n = 0; n < slot.token; ++n)
              slot.data.push_back(n + static_cast<unsigned>(label.size()));
          });
        slot.data.push_back(1);
      }
    });
    std::size_t sum = 0;
    for (const auto &slot : slots_)
      sum += slot.data.size();
    return sum;
  }
  std::string rename(std::string label) { return std::exchange(label_, std::move(label)); }

private:
  std::vector<Slot> slots_;
  std::string label_ = "arena";
};

int main() {
  Arena arena(5);
  std::printf("%zu\n", arena.fill());
  const auto old = arena.rename("second");
  std::printf("%s %zu\n", old.c_str(), arena.fill());
}
