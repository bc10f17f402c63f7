// one thread swaps two vectors while the other reads one of them
#include <cstdio>
#include <fearless/scope.h>
#include <utility>
#include <vector>

int main() {
  std::vector<int> front{1};
  std::vector<int> back{2};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::swap(front, back); });
    s.spawn([&] { std::printf("%zu\n", back.size()); });
  });
}
