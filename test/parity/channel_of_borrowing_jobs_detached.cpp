// Channel of borrowing jobs detached.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
int main() {
  auto [tx, rx] = fearless::channel<fearless::SendFn<std::size_t()>>();
  auto worker = fearless::spawn([rx = std::move(rx)] {
    std::size_t n = 0;
    for (auto &j : rx)
      n += j();
    return n;
  });
  for (int i = 0; i < 3; ++i) {
    std::vector<std::string> words;
    for (int k = 0; k < i; ++k)
      words.push_back(std::to_string(k));
    tx.send([&words] { return words.size(); });
  }
  {
    auto last = std::move(tx);
  }
  std::cout << worker.join();
}
