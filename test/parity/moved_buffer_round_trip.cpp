// Moved buffer round trip.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
using Bytes = std::vector<unsigned char>;
int main() {
  auto [full_tx, full_rx] = fearless::channel<Bytes>();
  auto [free_tx, free_rx] = fearless::channel<Bytes>();
  for (int i = 0; i < 2; ++i)
    free_tx.send(Bytes(16));
  auto writer = fearless::spawn([full_rx = std::move(full_rx), free_tx = std::move(free_tx)] {
    std::size_t n = 0;
    while (auto buf = full_rx.recv()) {
      n += buf->size();
      buf->clear();
      if (!free_tx.send(std::move(*buf)))
        break;
    }
    return n;
  });
  for (unsigned char round = 0; round < 5; ++round) {
    auto buf = free_rx.recv();
    if (!buf)
      break;
    buf->push_back(round);
    if (!full_tx.send(std::move(*buf))) {
      std::cout << "lost " << buf->size();
      return 1;
    }
  }
  {
    auto last = std::move(full_tx);
  }
  std::cout << writer.join();
}
