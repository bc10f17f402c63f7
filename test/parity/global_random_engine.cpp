// threads draw from one global engine
#include <cstdio>
#include <future>
#include <random>

namespace {
std::mt19937 engine(42);

int roll() {
  std::uniform_int_distribution<int> dice(1, 6);
  return dice(engine);
}
} // namespace

int main() {
  auto player = std::async(std::launch::async, roll);
  std::printf("%d %d\n", roll(), player.get());
}
