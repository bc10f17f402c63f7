// a thread walks an iterator while the parent clears the vector
#include <cstdio>
#include <fearless/scope.h>
#include <numeric>
#include <vector>

int main() {
  std::vector<int> v{1, 2, 3};
  auto first = v.cbegin();
  auto last = v.cend();
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([first, last] { std::printf("%d\n", std::accumulate(first, last, 0)); });
    v.clear();
  });
}
