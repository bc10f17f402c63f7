// Receiver shared without lock.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
int main() {
  auto [tx, rx0] = fearless::channel<std::string>();
  auto rx = fearless::make_arc<fearless::Receiver<std::string>>(std::move(rx0));
  std::vector<fearless::JoinHandle<void>> workers;
  for (int i = 0; i < 2; ++i)
    workers.push_back(fearless::spawn([rx] {
      while (auto s = rx->recv())
        std::cout << *s;
    }));
  tx.send("a");
  {
    auto last = std::move(tx);
  }
  for (auto &w : workers)
    w.join();
}
