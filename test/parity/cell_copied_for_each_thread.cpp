// every thread gets its own copy of a value with a cell
#include <cstdio>
#include <future>
#include <vector>

class Dice {
public:
  unsigned roll() const {
    state_ = state_ * 1664525 + 1013904223;
    return state_ >> 29;
  }

private:
  mutable unsigned state_ = 1;
};

int main() {
  Dice dice;
  std::vector<std::future<unsigned>> players;
  for (int i = 0; i < 2; ++i)
    players.push_back(std::async(std::launch::async, [dice] { return dice.roll(); }));
  std::printf("%u\n", dice.roll());
  for (auto &player : players)
    std::printf("%u\n", player.get());
}
