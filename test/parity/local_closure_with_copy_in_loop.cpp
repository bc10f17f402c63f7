// Local closure with copy in loop.
#include <algorithm>
#include <future>
#include <iostream>
#include <vector>
int main() {
  const int base = 10;
  std::vector<std::future<int>> handles;
  for (int i = 0; i < 3; ++i) {
    const int weight = i * 2;
    auto score = [weight, base, i](int x) { return x * weight + base + i; };
    if (score(1) > 100)
      continue;
    handles.push_back(std::async(std::launch::async, [score] {
      int sum = 0;
      for (int x = 0; x < 4; ++x)
        sum += score(x);
      return sum;
    }));
  }
  int best = 0;
  for (auto &h : handles)
    best = std::max(best, h.get());
  std::cout << best;
}
