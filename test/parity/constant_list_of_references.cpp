// constant globals that point at one another
#include <cstddef>
#include <cstdio>
#include <thread>

struct Node {
  const char *name;
  const Node *next;
};

constexpr Node last{"last", nullptr};
constexpr Node first{"first", &last};

std::size_t depth(const Node &node) { return 1 + (node.next ? depth(*node.next) : 0); }

int main() {
  std::thread worker([] { std::printf("%s %zu\n", first.name, depth(first)); });
  std::printf("%s %zu\n", last.name, depth(last));
  worker.join();
}
