// one function object is run by two threads
#include <cstdio>
#include <functional>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

class Adder {
public:
  explicit Adder(std::vector<int> values) : values_(std::move(values)) {}
  void operator()() { sum_ += std::accumulate(values_.begin(), values_.end(), 0); }
  int sum() const { return sum_; }

private:
  std::vector<int> values_;
  int sum_ = 0;
};

int main() {
  Adder a({1, 2});
  std::thread first(std::ref(a));
  std::thread second(std::ref(a));
  first.join();
  second.join();
  std::printf("%d\n", a.sum());
}
