// a fresh value is built and moved on every turn
#include <fearless/thread.h>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

int main() {
  std::vector<fearless::JoinHandle<int>> workers;
  for (int id = 0; id < 3; ++id) {
    std::vector<int> batch;
    batch.push_back(id);
    batch.push_back(id * 10);
    workers.push_back(fearless::spawn([batch = std::move(batch)] { return std::accumulate(batch.begin(), batch.end(), 0); }));
  }
  int total = 0;
  for (auto &w : workers)
    total += w.join();
  std::cout << total << '\n';
}
