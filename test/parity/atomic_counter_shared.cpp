// threads and parent use one atomic
#include <atomic>
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>

int main() {
  std::atomic<std::size_t> hits{0};
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 3; ++i)
      s.spawn([&] { hits.fetch_add(1, std::memory_order_relaxed); });
    ++hits;
  });
  std::printf("%zu\n", hits.load());
}
