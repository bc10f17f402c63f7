// Arc used after last clone moved.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
int main() {
  auto found = fearless::make_arc<fearless::Mutex<std::vector<int>>>();
  std::vector<fearless::JoinHandle<void>> workers;
  for (int i = 0; i < 2; ++i)
    workers.push_back(fearless::spawn([found, i] { found->lock()->push_back(i); }));
  workers.push_back(fearless::spawn([found = std::move(found)] { found->lock()->push_back(9); }));
  for (auto &w : workers)
    w.join();
  std::cout << found->lock()->size();
}
