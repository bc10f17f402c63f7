// the batch is moved when full and assigned anew at once
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> batch;
  std::vector<std::jthread> workers;
  for (int i = 0; i < 10; ++i) {
    batch.push_back(i);
    if (batch.size() == 4) {
      workers.emplace_back([batch = std::move(batch)] { std::printf("%zu\n", batch.size()); });
      batch = {};
    }
  }
  std::printf("%zu\n", batch.size());
}
