// every thread draws from its own engine
#include <cstdio>
#include <future>
#include <random>

namespace {
int roll() {
  thread_local std::mt19937 engine(std::random_device{}());
  std::uniform_int_distribution<int> dice(1, 6);
  return dice(engine);
}
} // namespace

int main() {
  auto player = std::async(std::launch::async, roll);
  std::printf("%d %d\n", roll(), player.get());
}
