// a hand-written function object stores values only
#include <cstdio>
#include <fearless/thread.h>
#include <numeric>
#include <utility>
#include <vector>

class Accumulate {
public:
  Accumulate(std::vector<int> values, int (*scale)(int)) : values_(std::move(values)), scale_(scale) {}
  int operator()() const { return scale_(std::accumulate(values_.begin(), values_.end(), 0)); }

private:
  std::vector<int> values_;
  int (*scale_)(int);
};

int twice(int value) { return value * 2; }

int main() {
  Accumulate task({1, 2}, twice);
  auto worker = fearless::spawn(std::move(task));
  std::printf("%d\n", worker.join());
}
