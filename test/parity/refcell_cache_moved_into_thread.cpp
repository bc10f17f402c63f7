// a value with a cell inside may move to another thread
#include <fearless/thread.h>

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
  Polygon polygon({3.0, 4.0, 5.0});
  auto worker = fearless::spawn([polygon = std::move(polygon)] { return polygon.perimeter() + polygon.perimeter(); });
  std::printf("%f\n", worker.join());
}
