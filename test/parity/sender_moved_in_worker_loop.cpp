// Sender moved in worker loop.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
int main() {
  auto [tx, rx] = fearless::channel<int>();
  std::vector<fearless::JoinHandle<void>> workers;
  for (int id = 0; id < 3; ++id)
    workers.push_back(fearless::spawn([tx = std::move(tx), id] { tx.send(id); }));
  for (int v : rx)
    std::cout << v;
  for (auto &w : workers)
    w.join();
}
