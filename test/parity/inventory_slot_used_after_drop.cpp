// a slot of the stock is written after its guard was dropped
#include <fearless/fearless.h>

#include <cstdio>
#include <string>
#include <unordered_map>
#include <vector>

struct Shop {
  fearless::Mutex<std::unordered_map<std::string, unsigned>> stock;
  fearless::Mutex<std::vector<std::string>> sold;

  bool buy(const std::string &item) const {
    if (!stock.lock()->contains(item))
      return false;
    unsigned *left = nullptr;
    {
      auto held = stock.lock();
      const auto it = held->find(item);
      if (it == held->end() || it->second == 0)
        return false;
      left = &it->second;
    }
    sold.lock()->push_back(item);
    --*left;
    return true;
  }
};

int main() {
  const auto shop = fearless::make_arc<Shop>();
  shop->stock.lock()->emplace("tea", 3);
  std::vector<fearless::JoinHandle<void>> buyers;
  for (int i = 0; i < 5; ++i)
    buyers.push_back(fearless::spawn([shop] {
      while (shop->buy("tea"))
        ;
    }));
  for (auto &b : buyers)
    b.join();
  const auto first = shop->sold.lock()->front();
  std::printf("%s %zu\n", first.c_str(), shop->sold.lock()->size());
}
