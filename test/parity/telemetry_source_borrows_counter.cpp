// a sampler that is returned runs a source that borrows its maker's counter
#include <fearless/fearless.h>

#include <cstdint>
#include <cstdio>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

class Sampler {
public:
  template <class F>
  explicit Sampler(F source)
      : thread_([this, source = std::move(source)](std::stop_token stop) mutable {
          while (!stop.stop_requested()) {
            const std::uint64_t value = source();
            samples_.lock()->push_back(value);
            std::this_thread::yield();
          }
        }) {}

  std::optional<std::uint64_t> latest() const {
    const auto samples = samples_.lock();
    if (samples->empty())
      return std::nullopt;
    return samples->back();
  }
  void stop() {
    thread_.request_stop();
    if (thread_.joinable())
      thread_.join();
  }

private:
  fearless::Mutex<std::vector<std::uint64_t>> samples_;
  std::jthread thread_;
};

Sampler make() {
  fearless::Atomic<std::uint64_t> ticks = 0;
  return Sampler([&ticks] { return ticks.fetch_add(1) * 3; });
}

int main() {
  Sampler sampler = make();
  while (sampler.latest().value_or(0) < 9)
    std::this_thread::yield();
  sampler.stop();
  std::printf("%d\n", sampler.latest().has_value());
}
