// an observer that a feed's thread tells counts in a plain mutable field
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <vector>

class FEARLESS_SEND FEARLESS_SYNC Observer {
public:
  virtual ~Observer() = default;
  virtual void price(std::string_view symbol, long cents) const = 0;
};

class Highest final : public Observer {
public:
  void price(std::string_view, long cents) const override {
    long seen = best_.load();
    while (seen < cents && !best_.compare_exchange_weak(seen, cents)) {
    }
    ++told_;
  }
  long best() const { return best_.load(); }

private:
  fearless::Atomic<long> best_ = 0;
  mutable unsigned told_ = 0;
};

class Feed {
public:
  void subscribe(fearless::Weak<Observer> observer) const {
    observers_.lock()->push_back(std::move(observer));
  }
  std::size_t publish(std::string_view symbol, long cents) const {
    auto observers = observers_.lock();
    std::erase_if(*observers, [&](const fearless::Weak<Observer> &o) {
      const auto alive = o.upgrade();
      if (alive)
        (*alive)->price(symbol, cents);
      return !alive;
    });
    return observers->size();
  }

private:
  fearless::Mutex<std::vector<fearless::Weak<Observer>>> observers_;
};

int main() {
  const auto feed = fearless::make_arc<Feed>();
  const auto highest = fearless::make_arc<Highest>();
  feed->subscribe(fearless::Weak<Observer>(highest));
  auto ticker = fearless::spawn([feed] {
    std::size_t told = 0;
    for (long i = 1; i < 100; ++i)
      told += feed->publish("ACME", i * 7 % 101);
    return told;
  });
  std::printf("%zu\n", ticker.join());
  std::printf("%ld\n", highest->best());
}
