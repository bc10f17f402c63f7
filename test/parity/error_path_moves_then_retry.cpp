// Error path moves then retry.
#include <cstddef>
#include <exception>
#include <fearless/fearless.h>
#include <iostream>
#include <stdexcept>
#include <utility>
#include <vector>
struct Packet {
  std::vector<char> bytes;
};
void deliver(const fearless::Sender<Packet> &tx, Packet p) {
  if (!tx.send(std::move(p)))
    throw std::runtime_error("closed");
}
int main() {
  auto [tx, rx] = fearless::channel<Packet>();
  auto t = fearless::spawn([rx = std::move(rx)] {
    std::size_t n = 0;
    for (int i = 0; i < 2; ++i)
      if (auto p = rx.recv())
        n += p->bytes.size();
    return n;
  });
  Packet p{std::vector<char>(4)};
  try {
    deliver(tx, std::move(p));
  } catch (const std::exception &e) {
    std::cerr << e.what() << ": retry";
    deliver(tx, std::move(p));
  }
  std::cout << t.join();
}
