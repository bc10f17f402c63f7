// TSan: data race
// Token bucket. The limit can be changed while requests pass.
#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

class RateLimiter {
public:
  explicit RateLimiter(double perSecond) : mPerSecond(perSecond), mTokens(perSecond) {
    refill(); // nobody else knows the object yet
  }

  bool tryAcquire() {
    std::lock_guard<std::mutex> g(mLock);
    refill();
    if (mTokens < 1)
      return false;
    mTokens -= 1;
    return true;
  }

  void setRate(double perSecond) {
    mPerSecond = perSecond; // DEFECT(guarded-by): setter without the lock
  }

  double rate() const {
    std::lock_guard<std::mutex> g(mLock);
    return mPerSecond;
  }

private:
  // Requires mLock, or an object that is still private.
  void refill() {
    const auto now = std::chrono::steady_clock::now();
    const double passed = std::chrono::duration<double>(now - mLast).count();
    mTokens = std::min(mPerSecond, mTokens + passed * mPerSecond); // WITNESS
    mLast = now;
  }

  mutable std::mutex mLock;
  double mPerSecond;
  double mTokens;
  std::chrono::steady_clock::time_point mLast = std::chrono::steady_clock::now();
};

int main() {
  RateLimiter limiter(1000);
  std::vector<std::thread> clients;
  for (int i = 0; i < 2; ++i)
    clients.emplace_back([&] {
      for (int n = 0; n < 500; ++n)
        limiter.tryAcquire();
    });
  for (int rate = 1000; rate < 1200; ++rate)
    limiter.setRate(rate);
  for (auto &client : clients)
    client.join();
  return limiter.rate() != 1199;
}
