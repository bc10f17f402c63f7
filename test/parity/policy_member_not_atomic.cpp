// a policy chosen by a template argument is not Sync
#include <fearless/fearless.h>

#include <cstdio>

struct Fast {
  void bump() const { ++count; }
  mutable unsigned count = 0;
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
  auto lookup = fearless::make_arc<Lookup<Fast>>();
  auto worker = fearless::spawn([copy = lookup.clone()] { return copy->find(1); });
  std::printf("%u ", lookup->find(2));
  std::printf("%u\n", worker.join());
}
