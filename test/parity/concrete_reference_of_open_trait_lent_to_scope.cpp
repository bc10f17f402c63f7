// a local of concrete type is lent, whatever traits it has
#include <fearless/scope.h>

#include <cstdio>

struct Shape {
  virtual ~Shape() = default;
  virtual double area() const = 0;
};

struct Square : Shape {
  explicit Square(double side) : side(side) {}
  double area() const override { return side * side; }
  double side;
};

int main() {
  const Square square(2);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%f\n", square.area()); });
    std::printf("%f\n", square.area());
  });
}
