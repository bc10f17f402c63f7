// an object that joins its thread outlives the buffer that its thread borrows
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

class Joiner {
public:
  template <class F> Joiner(const char *name, F work) : name_(name), handle_(std::move(work)) {}
  Joiner(Joiner &&) = default;
  ~Joiner() {
    if (handle_.joinable()) {
      handle_.join();
      std::puts(name_);
    }
  }

private:
  const char *name_;
  std::thread handle_;
};

using Buffer = std::vector<std::uint8_t>;

std::size_t checksum(const Buffer &buffer) {
  return std::accumulate(buffer.begin(), buffer.end(), std::size_t{0},
                         [](std::size_t sum, auto b) { return (sum * 31 + b) % 9973; });
}

Joiner late() {
  const Buffer buffer(20, 1);
  return Joiner("late", [&buffer] { std::printf("%zu\n", checksum(buffer)); });
}

int main() {
  const auto buffer = std::make_shared<const Buffer>(300, std::uint8_t{7});
  const auto total = std::make_shared<std::atomic<std::size_t>>(0);
  {
    std::vector<Joiner> joiners;
    for (const char *name : {"first", "second"})
      joiners.emplace_back(name, [buffer, total] { total->fetch_add(checksum(*buffer)); });
    std::printf("%zu started\n", joiners.size());
  }
  const Joiner last = late();
  std::printf("%zu %zu\n", buffer->size(), total->load());
}
