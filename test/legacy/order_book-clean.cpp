// TSan: silent
// Orders by price; the matcher takes the best ones away.
#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

class OrderBook {
public:
  void submit(long price, int quantity);
  int match(long limit);
  int depth();

private:
  std::mutex lock;
  std::map<long, int> asks; // under lock
  int levels = 0;           // under lock
};

void OrderBook::submit(long price, int quantity) {
  std::scoped_lock<std::mutex> held(this->lock);
  int &level = asks[price];
  levels += level == 0;
  level += quantity;
}

int OrderBook::match(long limit) {
  std::scoped_lock<std::mutex> held(lock);
  int filled = 0;
  while (!asks.empty() && asks.begin()->first <= limit) {
    filled += asks.begin()->second;
    asks.begin()->second = 0;
    --levels;
    if (asks.size() == 1)
      break;
    asks.erase(asks.begin());
  }
  return filled;
}

int OrderBook::depth() {
  std::scoped_lock<std::mutex> held(lock);
  return levels;
}

int main() {
  OrderBook book;
  std::thread seller([&book] {
    for (long price = 1; price <= 60; ++price)
      book.submit(1000 + price, 5);
  });
  int deepest = 0;
  for (int i = 0; i < 60; ++i)
    deepest = std::max(deepest, book.depth());
  seller.join();
  return deepest > 60 || book.match(2000) == 0;
}
