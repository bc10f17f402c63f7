// a lazily filled cache is shared by reference between scoped threads
#include <fearless/scope.h>

#include <cstdio>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

class Polygon {
public:
  explicit Polygon(std::vector<double> sides) : sides_(std::move(sides)) {}
  double perimeter() const {
    if (!perimeter_)
      perimeter_ = std::accumulate(sides_.begin(), sides_.end(), 0.0);
    return *perimeter_;
  }

private:
  std::vector<double> sides_;
  mutable std::optional<double> perimeter_;
};

int main() {
  const Polygon polygon({3.0, 4.0, 5.0});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%f\n", polygon.perimeter()); });
    s.spawn([&] { std::printf("%f\n", polygon.perimeter()); });
  });
}
