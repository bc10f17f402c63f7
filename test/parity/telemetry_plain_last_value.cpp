// a sampler keeps the last value in a plain field that its thread writes
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
            last_ = value;
            std::this_thread::yield();
          }
        }) {}

  std::optional<std::uint64_t> latest() const { return last_; }
  void stop() {
    thread_.request_stop();
    if (thread_.joinable())
      thread_.join();
  }

private:
  fearless::Mutex<std::vector<std::uint64_t>> samples_;
  std::uint64_t last_ = 0;
  std::jthread thread_;
};

int main() {
  Sampler sampler([ticks = std::uint64_t{0}]() mutable {
    ++ticks;
    return ticks * ticks;
  });
  while (sampler.latest().value_or(0) < 9)
    std::this_thread::yield();
  sampler.stop();
  std::printf("%d\n", sampler.latest().has_value());
}
