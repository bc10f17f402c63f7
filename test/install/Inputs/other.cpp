// A second translation unit: what the headers define, they may define twice.
#ifndef HEADER
#define HEADER <fearless/fearless.h>
#endif
#include HEADER

#include <utility>

int other_unit() {
  auto [tx, rx] = fearless::channel<int>();
  fearless::spawn([tx = std::move(tx)] { tx.send(7); }).join();
  return rx.recv().value_or(0);
}
