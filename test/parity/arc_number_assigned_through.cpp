// a number behind a shared owner is assigned
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

int main() {
  auto best = std::make_shared<int>(0);
  std::vector<std::thread> workers;
  for (int i = 0; i < 2; ++i)
    workers.emplace_back([best, i] { *best = i; });
  for (auto &w : workers)
    w.join();
  std::printf("%d\n", *best);
}
