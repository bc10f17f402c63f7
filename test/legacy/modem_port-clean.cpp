// TSan: silent
// A serial port that several threads send to; nobody waits for it very long.
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class ModemPort {
public:
  bool send(int bytes) {
    if (!port_.try_lock_for(50us)) {
      ++busy_;
      return false;
    }
    queued_ += bytes;
    std::this_thread::sleep_for(100us);
    port_.unlock();
    return true;
  }

  long queued() {
    std::lock_guard<std::timed_mutex> lock(port_);
    return queued_;
  }

  int busy() const { return busy_; }

private:
  std::timed_mutex port_;
  long queued_ = 0; // only with port_
  std::atomic<int> busy_{0};
};

int main() {
  ModemPort port;
  std::vector<std::thread> senders;
  for (int s = 0; s < 3; ++s)
    senders.emplace_back([&port] {
      for (int i = 0; i < 50; ++i)
        port.send(1);
    });
  for (auto &sender : senders)
    sender.join();
  return port.queued() + port.busy() != 150;
}
