// workers write their own slot, meet at a barrier, and read what all wrote through atomics
#include <fearless/fearless.h>

#include <atomic>
#include <barrier>
#include <cstddef>
#include <cstdio>
#include <thread>
#include <vector>

struct Shared {
  explicit Shared(std::size_t count) : slots(count), barrier(static_cast<std::ptrdiff_t>(count)) {}
  std::vector<fearless::Atomic<std::size_t>> slots;
  mutable std::barrier<> barrier;
  fearless::Atomic<std::size_t> leader = 0;
};

std::size_t work(const Shared &shared, std::size_t me) {
  shared.slots[me].store((me + 1) * 10, std::memory_order_relaxed);
  if (me == 0)
    shared.leader.store(me, std::memory_order_relaxed);
  shared.barrier.arrive_and_wait();
  std::size_t sum = 0;
  for (const auto &slot : shared.slots)
    sum += slot.load(std::memory_order_relaxed);
  return sum;
}

int main() {
  const std::size_t count = 4;
  const auto shared = fearless::make_arc<Shared>(count);
  std::vector<std::jthread> workers;
  for (std::size_t me = 0; me < count; ++me)
    workers.emplace_back([shared, me] { std::printf("%zu\n", work(*shared, me)); });
  workers.clear();
  std::printf("%d\n", shared->leader.load() < count);
}
