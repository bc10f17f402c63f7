// the handles of other threads move into a thread that joins them
#include <fearless/thread.h>

#include <cstdio>
#include <utility>
#include <vector>

int main() {
  std::vector<fearless::JoinHandle<int>> workers;
  for (int i = 0; i < 3; ++i)
    workers.push_back(fearless::spawn([i] { return i * i; }));
  auto joiner = fearless::spawn([workers = std::move(workers)]() mutable {
    int sum = 0;
    for (auto &worker : workers)
      sum += worker.join();
    return sum;
  });
  std::printf("%d\n", joiner.join());
}
