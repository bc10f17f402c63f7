// Sender cloned per worker last dropped.
#include <fearless/fearless.h>
#include <future>
#include <iostream>
#include <map>
#include <utility>
#include <vector>
int main() {
  auto [tx, rx] = fearless::channel<std::pair<int, int>>();
  std::vector<std::future<bool>> workers;
  for (int id = 0; id < 3; ++id)
    workers.push_back(std::async(std::launch::async, [tx = tx, id] {
      for (int k = 0; k < id; ++k)
        if (!tx.send({id, k}))
          return false;
      return true;
    }));
  {
    auto last = std::move(tx);
  }
  std::map<int, int> seen;
  for (auto &[id, k] : rx)
    seen[id] = k;
  for (auto &w : workers)
    if (!w.get())
      std::cerr << "failed";
  std::cout << seen.size();
}
