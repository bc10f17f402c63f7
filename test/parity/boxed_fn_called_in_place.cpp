// a callable of unknown contents is only called here, while a thread runs
#include <cstdio>
#include <functional>
#include <future>
#include <numeric>
#include <vector>

int transform(const std::vector<int> &values, const std::function<int(int)> &step) {
  auto worker = std::async(std::launch::async, [copy = values] { return std::accumulate(copy.begin(), copy.end(), 0); });
  int here = 0;
  for (int v : values)
    here += step(v);
  return here + worker.get();
}

int main() {
  const int factor = 3;
  std::printf("%d\n", transform({1, 2, 3}, [&](int v) { return v * factor; }));
}
