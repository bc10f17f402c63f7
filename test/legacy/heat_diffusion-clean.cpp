// TSan: silent
// Heat in a rod, in two halves, step by step.
#include <barrier>
#include <cstddef>
#include <thread>
#include <vector>

class Rod {
public:
  explicit Rod(size_t cells) : now_(cells), next_(cells), sync_(2) { now_[0] = 100; }

  double run(int steps) {
    std::thread left([this, steps] { half(1, now_.size() / 2, steps); });
    half(now_.size() / 2, now_.size() - 1, steps);
    left.join();
    double sum = 0;
    for (double cell : now_)
      sum += cell;
    return sum;
  }

private:
  void half(size_t from, size_t to, int steps) {
    for (int step = 0; step < steps; ++step) {
      for (size_t i = from; i < to; ++i)
        next_[i] = (now_[i - 1] + now_[i] + now_[i + 1]) / 3;
      sync_.arrive_and_wait(); // both have read
      for (size_t i = from; i < to; ++i)
        now_[i] = next_[i];
      sync_.arrive_and_wait(); // both have written
    }
  }

  std::vector<double> now_;
  std::vector<double> next_;
  std::barrier<> sync_;
};

int main() {
  Rod rod(2000);
  return rod.run(50) <= 0;
}
