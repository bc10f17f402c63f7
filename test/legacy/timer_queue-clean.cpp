// TSan: silent
// Timers in one thread: a heap of deadlines.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <utility>

using Clock = std::chrono::steady_clock;

struct Timer {
  Clock::time_point when;
  int id;
  bool operator<(const Timer &other) const { return when > other.when; }
};

class TimerQueue {
public:
  explicit TimerQueue(std::function<void(int)> fire)
      : onFire(std::move(fire)), worker([this] { loop(); }) {}
  ~TimerQueue() {
    {
      std::lock_guard<std::mutex> lk(mtx);
      done = true;
    }
    cv.notify_all();
    worker.join();
  }
  void schedule(int id, std::chrono::milliseconds in) {
    {
      std::lock_guard<std::mutex> lk(mtx);
      heap.push({Clock::now() + in, id});
    }
    cv.notify_one();
  }

private:
  void loop() {
    std::unique_lock<std::mutex> lk(mtx);
    while (!done) {
      if (heap.empty()) {
        cv.wait(lk, [this] { return done || !heap.empty(); });
        continue;
      }
      const Timer next = heap.top();
      if (next.when > Clock::now()) {
        cv.wait_until(lk, next.when);
        continue;
      }
      heap.pop();
      lk.unlock();
      onFire(next.id);
      lk.lock();
    }
  }

  const std::function<void(int)> onFire;
  std::mutex mtx;
  std::condition_variable cv;
  std::priority_queue<Timer> heap; // mtx
  bool done = false;               // mtx
  std::thread worker;
};

int main() {
  int fired = 0; // by the timer's thread only, and read when it has ended
  {
    TimerQueue timers([&fired](int id) {
      fired += id > 0;
      std::this_thread::sleep_for(std::chrono::microseconds(300));
    });
    for (int i = 1; i <= 100; ++i) {
      timers.schedule(i, std::chrono::milliseconds(i % 3));
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }
  return fired == 0;
}
