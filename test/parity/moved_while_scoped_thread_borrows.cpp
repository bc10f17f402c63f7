// a vector is moved away while a scoped thread reads it
#include <cstdio>
#include <fearless/scope.h>
#include <utility>
#include <vector>

void archive(std::vector<int> data) { std::printf("%zu\n", data.size()); }

int main() {
  std::vector<int> data{1, 2, 3};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", data[0]); });
    archive(std::move(data));
  });
}
