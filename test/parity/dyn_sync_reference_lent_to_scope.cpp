// a reference to a trait that promises Sync is lent to a scoped thread
#include <fearless/scope.h>
#include <fearless/send.h>

#include <cstdio>

struct FEARLESS_SYNC Shape {
  virtual ~Shape() = default;
  virtual double area() const = 0;
};

struct Square : Shape {
  explicit Square(double side) : side(side) {}
  double area() const override { return side * side; }
  double side;
};

void measure(const Shape &shape) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%f\n", shape.area()); });
    std::printf("%f\n", shape.area());
  });
}

int main() { measure(Square(2)); }
