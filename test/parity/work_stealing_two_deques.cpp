// Work stealing two deques.
#include <deque>
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>
using Deque = fearless::Mutex<std::deque<unsigned>>;
class Worker {
public:
  Worker(std::shared_ptr<Deque> mine, std::shared_ptr<Deque> other)
      : mine_(std::move(mine)), other_(std::move(other)) {}
  unsigned run() const {
    unsigned n = 0;
    while (auto v = next())
      n += *v;
    return n;
  }

private:
  std::optional<unsigned> next() const {
    {
      auto g = mine_->lock();
      if (!g->empty()) {
        auto v = g->front();
        g->pop_front();
        return v;
      }
    }
    auto g = other_->lock();
    if (g->empty())
      return std::nullopt;
    auto v = g->back();
    g->pop_back();
    return v;
  }
  std::shared_ptr<Deque> mine_, other_;
};
int main() {
  auto a = std::make_shared<Deque>(std::deque<unsigned>{1, 2, 3});
  auto b = std::make_shared<Deque>();
  Worker w1(a, b);
  Worker w2(std::move(b), std::move(a));
  auto t1 = fearless::spawn([w1 = std::move(w1)] { return w1.run(); });
  auto t2 = fearless::spawn(&Worker::run, std::move(w2));
  std::cout << t1.join() + t2.join();
}
