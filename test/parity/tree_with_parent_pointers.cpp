// a recursive tree with pointers to parents moves to a thread
#include <cstdio>
#include <future>
#include <memory>
#include <utility>
#include <vector>

struct Tree {
  int value = 0;
  const Tree *parent = nullptr;
  std::vector<std::unique_ptr<Tree>> children;

  int sum() const {
    int all = value + (parent ? 1 : 0);
    for (const auto &child : children)
      all += child->sum();
    return all;
  }
};

int main() {
  auto tree = std::make_unique<Tree>();
  auto worker = std::async(std::launch::async, [tree = std::move(tree)] { return tree->sum(); });
  std::printf("%d\n", worker.get());
}
