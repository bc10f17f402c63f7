// DIFFERS: stricter: following an atomic raw pointer needs no `unsafe` in C++, so what it points to must be shareable
// an atomic pointer is Send and Sync whatever it points to
#include <fearless/thread.h>

#include <atomic>
#include <cstdio>
#include <memory>

struct Node {
  Node *next = nullptr;
};

int main() {
  auto head = std::make_shared<std::atomic<Node *>>(nullptr);
  auto worker = fearless::spawn([head] { return head->load(std::memory_order_acquire) == nullptr; });
  std::printf("%d ", head->load(std::memory_order_acquire) == nullptr);
  std::printf("%d\n", worker.join());
}
