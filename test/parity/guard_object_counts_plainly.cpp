// the threads of two joining objects add to one plain number that they share
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

int main() {
  const auto buffer = std::make_shared<const Buffer>(300, std::uint8_t{7});
  const auto total = std::make_shared<std::size_t>(0);
  {
    std::vector<Joiner> joiners;
    for (const char *name : {"first", "second"})
      joiners.emplace_back(name, [buffer, total] { *total += checksum(*buffer); });
    std::printf("%zu started\n", joiners.size());
  }
  std::printf("%zu %zu\n", buffer->size(), *total);
}
