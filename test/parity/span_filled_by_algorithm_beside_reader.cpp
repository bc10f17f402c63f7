// a thread fills through a span while the parent reads the vector
#include <algorithm>
#include <cstdio>
#include <span>
#include <thread>
#include <vector>

int main() {
  std::vector<int> v(8);
  std::span<int> view(v);
  std::thread filler([view] { std::fill(view.begin(), view.end(), 7); });
  std::printf("%d\n", v[0]);
  filler.join();
}
