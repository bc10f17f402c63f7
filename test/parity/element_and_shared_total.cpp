// each thread adds its own element to one plain total
#include <cstdio>
#include <fearless/scope.h>
#include <vector>

int main() {
  const std::vector<int> items{1, 2, 3};
  int total = 0;
  fearless::scope([&](fearless::Scope &s) {
    for (const int &item : items)
      s.spawn([&total, &item] { total += item; });
  });
  std::printf("%d\n", total);
}
