// a mutable tree is walked by a scoped thread to the left and by its parent to the right
#include <fearless/fearless.h>

#include <cstdio>
#include <memory>

struct Node {
  long value = 0;
  std::unique_ptr<Node> left, right;
};

std::unique_ptr<Node> build(unsigned depth, long value) {
  if (depth == 0)
    return nullptr;
  auto node = std::make_unique<Node>();
  node->value = value;
  node->left = build(depth - 1, value * 2);
  node->right = build(depth - 1, value * 2 + 1);
  return node;
}

long scale(Node &node, long factor, unsigned depth) {
  node.value *= factor;
  if (depth >= 2) {
    const long l = node.left ? scale(*node.left, factor, depth + 1) : 0;
    const long r = node.right ? scale(*node.right, factor, depth + 1) : 0;
    return node.value + l + r;
  }
  return fearless::scope([&](fearless::Scope &s) {
    auto l = s.spawn([&] { return node.left ? scale(*node.left, factor, depth + 1) : 0; });
    const long r = node.right ? scale(*node.right, factor, depth + 1) : 0;
    return node.value + l.join() + r;
  });
}

int main() {
  const auto root = build(5, 1);
  std::printf("%ld\n", scale(*root, 3, 0));
  std::printf("%ld\n", root->value);
}
