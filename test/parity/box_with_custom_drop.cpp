// a box that frees its content in its own way moves to a thread
#include <cstddef>
#include <cstdio>
#include <future>
#include <memory>
#include <utility>

struct Pooled {
  std::size_t slot;
};

void give_back(Pooled *item) { delete item; }

int main() {
  std::unique_ptr<Pooled, void (*)(Pooled *)> lease(new Pooled{3}, give_back);
  auto worker = std::async(std::launch::async, [lease = std::move(lease)] { return lease->slot; });
  std::printf("%zu\n", worker.get());
}
