// every thread gets its own clone of the Arc
#include <cstdio>
#include <fearless/fearless.h>
#include <vector>

int main() {
  auto total = fearless::make_arc<fearless::Mutex<int>>(0);
  std::vector<fearless::JoinHandle<void>> workers;
  for (int i = 0; i < 3; ++i)
    workers.push_back(fearless::spawn([total, i] { *total->lock() += i; }));
  for (auto &w : workers)
    w.join();
  std::printf("%d\n", *total->lock());
}
