// Catch block refills after move.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <stdexcept>
#include <utility>
#include <vector>
void try_send(const fearless::Sender<std::vector<unsigned char>> &tx,
              std::vector<unsigned char> v) {
  if (v.empty() || !tx.send(std::move(v)))
    throw std::runtime_error("lost");
}
int main() {
  auto [tx, rx] = fearless::channel<std::vector<unsigned char>>();
  auto t = fearless::spawn([rx = std::move(rx)] {
    std::size_t n = 0;
    for (auto &v : rx)
      n += v.size();
    return n;
  });
  std::vector<unsigned char> batch{1, 2};
  for (unsigned char i = 0; i < 4; ++i) {
    try {
      try_send(tx, std::move(batch));
    } catch (const std::runtime_error &e) {
      std::cerr << e.what();
    }
    batch = {i};
    batch.push_back(7);
  }
  {
    auto last = std::move(tx);
  }
  std::cout << batch.size() << t.join();
}
