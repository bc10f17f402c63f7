// Counter struct generic over atomic.
#include <atomic>
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
struct AtomicCounter {
  std::atomic<std::size_t> n = 0;
  void add(std::size_t k) { n.fetch_add(k); }
  std::size_t get() const { return n.load(); }
};
struct LockedCounter {
  fearless::Mutex<std::size_t> n;
  void add(std::size_t k) const { *n.lock() += k; }
  std::size_t get() const { return *n.lock(); }
};
template <class C> std::size_t hammer(C &c) {
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < 4; ++i)
      s.spawn([&c, i] { c.add(i); });
  });
  return c.get();
}
int main() {
  AtomicCounter a;
  LockedCounter b;
  std::cout << hammer(a) << hammer(b);
}
