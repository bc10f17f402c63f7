// a value of a concrete polymorphic type is judged by its fields
#include <fearless/thread.h>

#include <cstdio>

class Shape {
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
  double twice() const { return 2 * area(); }
};

class Square : public Shape {
public:
  explicit Square(double side) : side_(side) {}
  double area() const override { return side_ * side_; }

private:
  double side_;
};

int main() {
  Square square(3);
  auto worker = fearless::spawn([square] { return square.twice(); });
  std::printf("%f ", square.area());
  std::printf("%f\n", worker.join());
}
