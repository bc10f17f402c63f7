// TSan: silent
// Seats of a theatre. Each member function takes its lock, and still.
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

class Seats {
public:
  bool isFree(int seat) const {
    std::lock_guard<std::mutex> lock(mutex_);
    return sold_.count(seat) == 0;
  }

  void sell(int seat, int customer) {
    std::lock_guard<std::mutex> lock(mutex_);
    sold_[seat] = customer;
  }

  bool trySell(int seat, int customer) {
    std::lock_guard<std::mutex> lock(mutex_);
    return sold_.emplace(seat, customer).second;
  }

private:
  mutable std::mutex mutex_;
  std::map<int, int> sold_; // guarded by mutex_
};

class BoxOffice {
public:
  explicit BoxOffice(Seats &seats) : seats_(seats) {}

  void serve(int customer) {
    for (int seat = 0; seat < 200; ++seat) {
      if (!seats_.isFree(seat)) // only to spare the payment
        continue;
      pay();
      sales_ += seats_.trySell(seat, customer);
    }
  }
  int sales() const { return sales_; }

private:
  static void pay() { std::this_thread::sleep_for(std::chrono::microseconds(20)); }
  Seats &seats_;
  std::atomic<int> sales_{0};
};

int main() {
  Seats seats;
  BoxOffice office(seats);
  std::vector<std::thread> windows;
  for (int w = 0; w < 3; ++w)
    windows.emplace_back(&BoxOffice::serve, &office, w);
  for (auto &window : windows)
    window.join();
  return office.sales() != 200;
}
