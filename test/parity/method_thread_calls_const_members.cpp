// threads of a member function call const members of the same object
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>
#include <numeric>
#include <utility>
#include <vector>

class Grid {
public:
  Grid(std::vector<int> cells, std::size_t width) : cells_(std::move(cells)), width_(width) {}

  int row_sum(std::size_t row) const {
    auto first = cells_.begin() + static_cast<std::ptrdiff_t>(row * width_);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(width_), 0);
  }

  int total() const {
    return fearless::scope([this](fearless::Scope &s) {
      auto first = s.spawn([this] { return row_sum(0); });
      auto second = s.spawn([this] { return row_sum(1); });
      return first.join() + second.join();
    });
  }

private:
  std::vector<int> cells_;
  std::size_t width_;
};

int main() {
  Grid grid({1, 2, 3, 4}, 2);
  std::printf("%d\n", grid.total());
}
