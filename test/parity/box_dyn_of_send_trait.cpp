// the trait promises Send, so its box may cross
#include <fearless/send.h>

#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

class FEARLESS_SEND Shape {
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
