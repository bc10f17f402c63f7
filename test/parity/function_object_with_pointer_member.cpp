// a hand-written function object stores a raw pointer
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

class Accumulate {
public:
  Accumulate(std::vector<int> values, int *total) : values_(std::move(values)), total_(total) {}
  void operator()() const { *total_ = std::accumulate(values_.begin(), values_.end(), 0); }

private:
  std::vector<int> values_;
  int *total_;
};

void start(std::vector<int> values, int *total) {
  std::thread(Accumulate(std::move(values), total)).detach();
}

int main() { start({1, 2}, new int(0)); }
