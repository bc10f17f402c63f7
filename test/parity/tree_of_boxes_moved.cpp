// a recursive tree of owners moves to a thread
#include <cstdio>
#include <future>
#include <memory>
#include <utility>
#include <vector>

struct Tree {
  int value = 0;
  std::vector<std::unique_ptr<Tree>> children;

  int sum() const {
    int all = value;
    for (const auto &child : children)
      all += child->sum();
    return all;
  }
};

int main() {
  Tree tree{1, {}};
  tree.children.push_back(std::make_unique<Tree>(Tree{2, {}}));
  auto worker = std::async(std::launch::async, [tree = std::move(tree)] { return tree.sum(); });
  std::printf("%d\n", worker.get());
}
