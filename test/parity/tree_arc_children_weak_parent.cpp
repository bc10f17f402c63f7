// Tree arc children weak parent.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
struct Node {
  explicit Node(std::string n) : name(std::move(n)) {}
  std::size_t size() const {
    std::size_t n = 1;
    auto g = children.lock();
    for (const auto &c : *g)
      n += c->size();
    return n;
  }
  std::string name;
  fearless::Mutex<std::vector<fearless::Arc<Node>>> children;
  fearless::Mutex<fearless::Weak<Node>> parent;
};
void add(const fearless::Arc<Node> &self, fearless::Arc<Node> child) {
  *child->parent.lock() = fearless::Weak<Node>(self);
  self->children.lock()->push_back(std::move(child));
}
int main() {
  auto root = fearless::make_arc<Node>("root");
  std::vector<fearless::JoinHandle<void>> builders;
  for (int i = 0; i < 3; ++i)
    builders.push_back(
        fearless::spawn([root, i] { add(root, fearless::make_arc<Node>(std::to_string(i))); }));
  for (auto &b : builders)
    b.join();
  std::cout << root->name << root->size();
}
