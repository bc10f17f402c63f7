// A joining thread is declared before the mutex and the condition that it uses: they die first.
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

class Ticker {
public:
  void tick() {
    std::lock_guard<std::mutex> lock(mutex_);
    ++ticks_;
    changed_.notify_one();
  }

private:
  std::jthread printer_{[this](std::stop_token stop) {
    while (!stop.stop_requested()) {
      std::unique_lock<std::mutex> lock(mutex_);
      changed_.wait(lock, [&] { return ticks_ > 0 || stop.stop_requested(); });
      std::printf("%d\n", ticks_);
      ticks_ = 0;
    }
  }};
  std::mutex mutex_;
  std::condition_variable changed_;
  int ticks_ = 0;
};

int main() {
  Ticker ticker;
  ticker.tick();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p34.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: thread may outlive '{{.*}}', which dies before the thread is joined [fearless-borrow]
