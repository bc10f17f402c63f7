// Ticker handle taken in drop.
#include <atomic>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <memory>
#include <thread>
#include <utility>
class Ticker {
public:
  static Ticker start(std::chrono::milliseconds period) {
    auto stop = std::make_shared<std::atomic<bool>>(false);
    auto ticks = std::make_shared<std::atomic<std::uint64_t>>(0);
    std::thread handle([stop, ticks, period] {
      while (!stop->load(std::memory_order_acquire)) {
        ticks->fetch_add(1, std::memory_order_relaxed);
        std::this_thread::sleep_for(period);
      }
    });
    return Ticker(std::move(stop), std::move(ticks), std::move(handle));
  }
  Ticker(Ticker &&) = default;
  ~Ticker() {
    if (handle_.joinable()) {
      stop_->store(true, std::memory_order_release);
      handle_.join();
    }
  }
  std::uint64_t count() const { return ticks_->load(); }

private:
  Ticker(std::shared_ptr<std::atomic<bool>> s, std::shared_ptr<std::atomic<std::uint64_t>> t,
         std::thread h)
      : stop_(std::move(s)), ticks_(std::move(t)), handle_(std::move(h)) {}
  std::shared_ptr<std::atomic<bool>> stop_;
  std::shared_ptr<std::atomic<std::uint64_t>> ticks_;
  std::thread handle_;
};
int main() {
  auto t = Ticker::start(std::chrono::milliseconds(1));
  std::cout << t.count();
}
