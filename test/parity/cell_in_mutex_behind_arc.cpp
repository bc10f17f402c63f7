// a cell need not be Sync below a mutex
#include <fearless/fearless.h>

#include <cstdio>

class Meter {
public:
  explicit Meter(int value) : value_(value) {}
  int value() const {
    ++reads_;
    return value_;
  }

private:
  mutable unsigned reads_ = 0;
  int value_;
};

int main() {
  auto meter = fearless::make_arc<fearless::Mutex<Meter>>(Meter(5));
  auto worker = fearless::spawn([copy = meter.clone()] { return copy->lock()->value(); });
  const int here = meter->lock()->value();
  std::printf("%d\n", here + worker.join());
}
