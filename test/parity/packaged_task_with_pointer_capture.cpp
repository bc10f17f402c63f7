// the callable inside a packaged task captures a raw pointer
#include <cstdio>
#include <future>
#include <thread>
#include <utility>

struct Sensor {
  double value = 0;
};

std::future<double> read_later(const Sensor *sensor) {
  std::packaged_task<double()> task([sensor] { return sensor->value; });
  auto future = task.get_future();
  std::thread(std::move(task)).detach();
  return future;
}

int main() { std::printf("%f\n", read_later(new Sensor{2.5}).get()); }
