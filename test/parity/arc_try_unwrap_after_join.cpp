// Arc try unwrap after join.
#include <algorithm>
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <thread>
#include <utility>
#include <vector>
int main() {
  auto found = std::make_shared<fearless::Mutex<std::vector<unsigned>>>();
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < 4; ++i)
    workers.emplace_back([found, i] {
      auto square = i * i;
      if (square % 2 == 1)
        return;
      found->lock()->push_back(square);
    });
  for (auto &w : workers)
    w.join();
  auto list = std::move(*found).into_inner();
  std::sort(list.begin(), list.end());
  std::cout << list.size();
}
