// Move inside while missing refill on path.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
int main() {
  auto [tx, rx] = fearless::channel<std::vector<unsigned char>>();
  auto t = fearless::spawn([rx = std::move(rx)] {
    std::size_t n = 0;
    for (auto &b : rx)
      n += b.size();
    return n;
  });
  std::vector<unsigned char> buffer;
  unsigned char i = 0;
  while (i < 20) {
    ++i;
    buffer.push_back(i);
    if (buffer.size() < 4)
      continue;
    if (tx.send(std::move(buffer))) {
      if (i == 8)
        continue;
    }
    buffer = {};
  }
  {
    auto last = std::move(tx);
  }
  std::cout << t.join();
}
