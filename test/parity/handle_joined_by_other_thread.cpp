// the handle is moved into a thread that joins it
#include <cstdio>
#include <fearless/thread.h>
#include <utility>
#include <vector>

int main() {
  auto producer = fearless::spawn([] { return std::vector<int>{1, 2, 3}; });
  auto consumer = fearless::spawn([producer = std::move(producer)]() mutable { return producer.join().size(); });
  std::printf("%zu\n", consumer.join());
}
