// the caller passes one variable for both out parameters
#include <algorithm>
#include <iostream>
#include <thread>
#include <vector>

void extremes(const std::vector<int> &v, int &low, int &high) {
  std::thread a([&] { low = *std::min_element(v.begin(), v.end()); });
  std::thread b([&] { high = *std::max_element(v.begin(), v.end()); });
  a.join();
  b.join();
}

int main() {
  int both = 0;
  extremes({3, 1, 2}, both, both);
  std::cout << both << '\n';
}
