// A class runs its own thread on [this] and joins it in its destructor, which is in order;
// its getter reads, without a lock, what the thread writes.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

class Sampler {
public:
  Sampler() {
    thread_ = std::thread([this] { run(); });
  }
  ~Sampler() {
    stop_ = true;
    thread_.join();
  }
  Sampler(const Sampler &) = delete;
  Sampler &operator=(const Sampler &) = delete;

  double average() const { return count_ == 0 ? 0 : sum_ / count_; }

private:
  void run() {
    while (!stop_) {
      sum_ += 1.5;
      ++count_;
    }
  }

  std::atomic<bool> stop_{false};
  double sum_ = 0;
  int count_ = 0;
  std::thread thread_;
};

int main() {
  Sampler sampler;
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  std::printf("%f\n", sampler.average());
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p05.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*(sum_|count_)}}{{.*}}[fearless-exclusive]
