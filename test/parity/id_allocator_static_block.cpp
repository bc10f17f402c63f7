// threads number their requests from one block that is kept in a static
#include <fearless/fearless.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

std::atomic<std::uint32_t> next_block = 0;
constexpr std::uint32_t block = 16;
static std::pair<std::uint32_t, std::uint32_t> range;

std::uint32_t next_id() {
  auto &[next, end] = range;
  if (next == end) {
    next = next_block.fetch_add(block, std::memory_order_relaxed);
    end = next + block;
  }
  return next++;
}

struct Request {
  std::uint32_t id;
  std::string path;
};

int main() {
  fearless::Mutex<std::vector<Request>> seen;
  {
    std::vector<std::jthread> threads;
    for (const char *path : {"/a", "/b", "/c"})
      threads.emplace_back([&seen, path = std::string(path)] {
        for (int i = 0; i < 20; ++i) {
          Request request{next_id(), path};
          seen.lock()->push_back(std::move(request));
        }
      });
  }
  auto all = std::move(seen).into_inner();
  std::ranges::sort(all, {}, &Request::id);
  const auto dups = std::ranges::unique(all, {}, &Request::id);
  std::printf("%zu %s\n", all.size() - dups.size(), all[0].path.c_str());
}
