// bound arguments and generic closures hold values only
#include <cstdio>
#include <functional>
#include <future>
#include <utility>

double area(double width, double height) { return width * height; }

int main() {
  auto fixed = std::bind(area, 2.0, 3.5);
  auto twice = [](auto f) { return [f = std::move(f)]() mutable { return f() + f(); }; };
  auto worker = std::async(std::launch::async, twice(fixed));
  std::printf("%f\n", worker.get());
}
