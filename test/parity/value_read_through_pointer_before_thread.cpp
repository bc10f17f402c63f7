// the number behind a raw pointer is copied before the thread starts
#include <cstdio>
#include <future>

struct Gauge {
  int level = 0;
};

std::future<int> sample(const Gauge *gauge) {
  return std::async(std::launch::async, [level = gauge ? gauge->level : 0] { return level * 2; });
}

int main() {
  const Gauge gauge{4};
  std::printf("%d\n", sample(&gauge).get());
}
