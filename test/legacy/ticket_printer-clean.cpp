// TSan: silent
// Prints tickets on a thread that is kept in a list until the shop closes.
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class Shop {
public:
  void sell(int tickets) {
    std::thread printer([this, tickets] { print(tickets); });
    if (tickets > 100)
      printer.join(); // a big order is waited for
    else
      printers_.push_back(std::move(printer));
  }

  int close() {
    for (auto &printer : printers_)
      printer.join();
    printers_.clear();
    std::lock_guard<std::mutex> lock(mutex_);
    return printed_;
  }

private:
  void print(int tickets) {
    std::lock_guard<std::mutex> lock(mutex_);
    printed_ += tickets;
  }

  std::mutex mutex_;
  int printed_ = 0; // guarded by mutex_
  std::vector<std::thread> printers_;
};

int main() {
  Shop shop;
  shop.sell(3);
  shop.sell(200);
  return shop.close() != 203;
}
