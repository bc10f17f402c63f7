// Iterator adapter filter per thread.
#include <algorithm>
#include <fearless/fearless.h>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
struct Order {
  unsigned id;
  double total;
  std::vector<std::string> tags;
};
int main() {
  std::vector<Order> orders;
  for (unsigned id = 0; id < 20; ++id)
    orders.push_back({id, double(id), {}});
  std::vector<std::reference_wrapper<const Order>> big, small;
  for (const Order &o : orders)
    (o.total > 10 ? big : small).push_back(std::cref(o));
  auto [a, b] = fearless::scope([&](fearless::Scope &s) {
    auto a = s.spawn([&] {
      double sum = 0;
      for (const Order &o : big)
        sum += o.total;
      return sum;
    });
    auto b = s.spawn([&] {
      return std::count_if(small.begin(), small.end(),
                           [](const Order &o) { return o.id % 2 == 0; });
    });
    return std::pair(a.join(), b.join());
  });
  std::vector<Order> owned(big.begin(), big.end());
  std::cout << a << b << owned.size() << orders.size();
}
