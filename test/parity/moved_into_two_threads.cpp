// one vector is moved into two threads
#include <fearless/thread.h>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

int main() {
  std::vector<int> data{1, 2, 3};
  auto a = fearless::spawn([data = std::move(data)] { return std::accumulate(data.begin(), data.end(), 0); });
  auto b = fearless::spawn([data = std::move(data)] { return data.size(); });
  std::cout << a.join() << ' ' << b.join() << '\n';
}
