// a tuple that holds a non-atomic counted pointer is a thread's argument
#include <cstdio>
#include <future>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

class Prices {
public:
  explicit Prices(std::vector<unsigned> all) : all_(new std::vector<unsigned>(std::move(all))), owners_(new int(1)) {}
  Prices(const Prices &other) : all_(other.all_), owners_(other.owners_) { ++*owners_; }
  Prices &operator=(const Prices &) = delete;
  ~Prices() {
    if (--*owners_ == 0) {
      delete all_;
      delete owners_;
    }
  }
  const std::vector<unsigned> &operator*() const { return *all_; }

private:
  std::vector<unsigned> *all_;
  int *owners_;
};

using Order = std::tuple<unsigned, Prices>;

unsigned total(const Order &order) {
  const auto &[fee, prices] = order;
  return std::accumulate((*prices).begin(), (*prices).end(), fee);
}

int main() {
  Prices prices({3, 4});
  Order order(1, prices);
  auto worker = std::async(std::launch::async, total, order);
  std::printf("%zu %u\n", (*prices).size(), worker.get());
}
