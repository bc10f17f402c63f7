// two threads write through one unique_ptr
#include <cstdio>
#include <fearless/scope.h>
#include <memory>

struct Node {
  int value;
  std::unique_ptr<Node> left;
};

int main() {
  auto root = std::make_unique<Node>(Node{1, nullptr});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { root->value += 1; });
    s.spawn([&] { root->value *= 2; });
  });
  std::printf("%d\n", root->value);
}
