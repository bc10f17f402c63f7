// TSan: silent
// Pings its targets one after the other, without holding up those who look.
#include <algorithm>
#include <chrono>
#include <list>
#include <mutex>
#include <thread>

struct Target {
  int address;
  int answers = 0;
};

class PingService {
public:
  void add(int address) {
    std::lock_guard<std::mutex> lock(mutex_);
    targets_.push_back({address});
  }

  void round() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (Target &target : targets_) {
      const int address = target.address;
      lock.unlock();
      const bool answer = ping(address);
      lock.lock();
      target.answers += answer; // a list: the node stays where it is, and none is removed
    }
  }

  int answers() {
    std::lock_guard<std::mutex> lock(mutex_);
    int sum = 0;
    for (const Target &target : targets_)
      sum += target.answers;
    return sum;
  }

private:
  static bool ping(int address) {
    std::this_thread::sleep_for(std::chrono::microseconds(10));
    return address % 5 != 0;
  }
  std::mutex mutex_;
  std::list<Target> targets_; // guarded by mutex_
};

int main() {
  PingService service;
  for (int address = 1; address <= 10; ++address)
    service.add(address);
  std::thread pinger([&service] {
    for (int round = 0; round < 20; ++round)
      service.round();
  });
  int most = 0;
  for (int i = 0; i < 300; ++i) {
    most = std::max(most, service.answers());
    std::this_thread::yield();
  }
  pinger.join();
  return most > 160 || service.answers() != 160;
}
