// a reference into the box is used after the box went to a thread
#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

int main() {
  auto counter = std::make_unique<int>(5);
  const int *view = counter.get();
  std::thread worker([counter = std::move(counter)] { std::printf("%d\n", *counter + 1); });
  std::printf("%d\n", *view);
  worker.join();
}
