// a graph of counted nodes stays here, a flat copy of it is sent to a thread
#include <cstddef>
#include <cstdio>
#include <future>
#include <memory>
#include <utility>
#include <vector>

struct Node {
  explicit Node(std::size_t id) : id(id) {}
  std::size_t id;
  std::vector<std::shared_ptr<Node>> next;
};

using Edges = std::vector<std::pair<std::size_t, std::size_t>>;

Edges flatten(const std::shared_ptr<Node> &root) {
  Edges edges;
  std::vector<std::shared_ptr<Node>> todo{root};
  while (!todo.empty()) {
    const auto at = todo.back();
    todo.pop_back();
    for (const auto &next : at->next) {
      edges.emplace_back(at->id, next->id);
      todo.push_back(next);
    }
  }
  return edges;
}

int main() {
  auto root = std::make_shared<Node>(0);
  auto left = std::make_shared<Node>(1);
  auto right = std::make_shared<Node>(2);
  left->next.push_back(right);
  root->next = {left, right};
  auto edges = flatten(root);
  auto degree = std::async(std::launch::async, [edges = std::move(edges)] {
    std::vector<std::size_t> degree(3);
    for (const auto &[from, to] : edges) {
      ++degree[from];
      ++degree[to];
    }
    return degree;
  });
  std::printf("%zu %zu\n", root->next.size(), degree.get()[0]);
}
