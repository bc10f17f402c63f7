// the reference into the box is last used before the move
#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

int main() {
  auto counter = std::make_unique<int>(5);
  int *slot = counter.get();
  *slot += 1;
  std::printf("%d\n", *slot);
  std::thread worker([counter = std::move(counter)] { std::printf("%d\n", *counter + 1); });
  worker.join();
}
