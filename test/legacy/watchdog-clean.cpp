// TSan: silent
// A watchdog that is fed; when it is not, it resets the device and ends.
#include <atomic>
#include <chrono>
#include <thread>

class Watchdog {
public:
  void start() { thread = std::thread(&Watchdog::guard, this); }

  void feed() { fed = true; }

  void stop() {
    stopping = true;
    if (thread.joinable())
      thread.join();
  }

  bool wasReset() const { return reset; }

private:
  void guard() {
    while (!stopping) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      if (!fed.exchange(false)) {
        reset = true;
        stopping = true; // ends the loop; the owner joins
      }
    }
  }

  std::atomic<bool> fed{true};
  std::atomic<bool> stopping{false};
  std::atomic<bool> reset{false};
  std::thread thread;
};

int main() {
  Watchdog dog;
  dog.start();
  dog.feed();
  std::this_thread::sleep_for(std::chrono::milliseconds(70));
  const bool reset = dog.wasReset();
  dog.stop();
  return !reset;
}
