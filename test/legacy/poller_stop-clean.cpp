// TSan: silent
// Polls a device until it is told to stop.
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>
#include <utility>

class DevicePoller {
public:
  explicit DevicePoller(std::function<int()> read) : read_(std::move(read)) {}
  ~DevicePoller() { stop(); }

  void start() {
    running_ = true; // the thread is not there yet
    thread_ = std::thread(&DevicePoller::poll, this);
  }

  void stop() {
    running_ = false;
    if (thread_.joinable())
      thread_.join();
  }

  int last() const { return last_.load(); }

private:
  void poll() {
    while (running_) {
      last_ = read_();
      std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
  }

  std::function<int()> read_;
  std::atomic<bool> running_{false};
  std::atomic<int> last_{0};
  std::thread thread_;
};

int main() {
  DevicePoller poller([] { return 42; });
  poller.start();
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  poller.stop();
  return poller.last() != 42;
}
