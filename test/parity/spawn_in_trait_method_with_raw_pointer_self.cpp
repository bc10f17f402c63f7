// Spawn in trait method with raw pointer self.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
template <class Self> struct Task {
  auto start() && {
    return fearless::spawn([self = std::move(static_cast<Self &>(*this))] { return self.run(); });
  }
};
struct Cursor : Task<Cursor> {
  Cursor(const unsigned char *p, std::size_t n) : at(p), len(n) {}
  const unsigned char *at;
  std::size_t len;
  std::size_t run() const { return len; }
};
int main() {
  std::vector<unsigned char> bytes{1};
  auto t = Cursor(bytes.data(), 1).start();
  std::cout << t.join();
}
