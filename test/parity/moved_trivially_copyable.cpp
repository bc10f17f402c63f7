// numbers and plain structs are copied, not moved
#include <cstdio>
#include <thread>
#include <utility>

struct Point {
  double x;
  double y;
};

int main() {
  Point origin{1.0, 2.0};
  int id = 7;
  std::thread worker([id = std::move(id), origin = std::move(origin)] { std::printf("%d %f\n", id, origin.x); });
  std::printf("%d %f\n", id, origin.y);
  worker.join();
}
