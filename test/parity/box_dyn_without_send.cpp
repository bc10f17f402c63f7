// a box of an open trait goes into a thread
#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

class Shape {
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
};

class Square : public Shape {
public:
  explicit Square(double side) : side_(side) {}
  double area() const override { return side_ * side_; }

private:
  double side_;
};

void measure(std::unique_ptr<Shape> shape) {
  std::thread([shape = std::move(shape)] { std::printf("%f\n", shape->area()); }).detach();
}

int main() { measure(std::make_unique<Square>(2.0)); }
