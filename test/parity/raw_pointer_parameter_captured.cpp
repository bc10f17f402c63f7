// a raw pointer from the caller is captured by a detached thread
#include <cstdio>
#include <thread>

struct Node {
  int value = 0;
};

void start(Node *node) {
  std::thread([node] { std::printf("%d\n", node->value); }).detach();
}

int main() { start(new Node{3}); }
