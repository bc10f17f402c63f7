// two threads write two fields of a boxed struct
#include <cstdio>
#include <fearless/scope.h>
#include <memory>

struct Pair {
  int left;
  int right;
};

int main() {
  auto pair = std::make_unique<Pair>(Pair{1, 2});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { pair->left += 1; });
    s.spawn([&] { pair->right += 1; });
  });
  std::printf("%d %d\n", pair->left, pair->right);
}
