// TSan: silent
// Stock of a warehouse. All access goes through withLock().
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class InventoryStore {
  struct Stock {
    std::map<std::string, int> items;
    int shipments = 0;
  };

  template <class F> auto withLock(F &&f) {
    std::lock_guard<std::mutex> lock(mutex_);
    return std::forward<F>(f)(stock_);
  }

public:
  void receive(const std::string &item, int count) {
    withLock([&](Stock &stock) { stock.items[item] += count; });
  }

  bool ship(const std::string &item, int count) {
    return withLock([&](Stock &stock) {
      int &left = stock.items[item];
      if (left < count)
        return false;
      left -= count;
      ++stock.shipments;
      return true;
    });
  }

  int shipments() {
    return withLock([](const Stock &stock) { return stock.shipments; });
  }

private:
  std::mutex mutex_;
  Stock stock_;
};

int main() {
  InventoryStore store;
  store.receive("bolt", 1000);
  std::vector<std::thread> docks;
  for (int d = 0; d < 2; ++d)
    docks.emplace_back([&store] {
      for (int i = 0; i < 200; ++i) {
        store.ship("bolt", 2);
        std::this_thread::yield();
      }
    });
  int most = 0;
  for (int i = 0; i < 200; ++i) {
    most = most < store.shipments() ? store.shipments() : most;
    std::this_thread::yield();
  }
  for (auto &dock : docks)
    dock.join();
  return most > 400;
}
