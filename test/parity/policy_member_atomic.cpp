// a policy chosen by a template argument counts atomically
#include <fearless/fearless.h>

#include <atomic>
#include <cstdio>

struct Safe {
  void bump() const { count.fetch_add(1, std::memory_order_relaxed); }
  mutable std::atomic<unsigned> count = 0;
};

template <class Counter> class Lookup {
public:
  unsigned find(unsigned key) const {
    counter_.bump();
    return key * 2;
  }

private:
  Counter counter_;
};

int main() {
  auto lookup = fearless::make_arc<Lookup<Safe>>();
  auto worker = fearless::spawn([copy = lookup.clone()] { return copy->find(1); });
  std::printf("%u ", lookup->find(2));
  std::printf("%u\n", worker.join());
}
