// Bounded queue condvars.
#include <cstddef>
#include <deque>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
template <class T> class Bounded {
public:
  explicit Bounded(std::size_t cap) : cap_(cap) {}
  void push(T v) const {
    {
      auto g = items_.lock();
      not_full_.wait(g, [this](const std::deque<T> &q) { return q.size() < cap_; });
      g->push_back(std::move(v));
    }
    not_empty_.notify_one();
  }
  T pop() const {
    auto g = items_.lock();
    not_empty_.wait(g, [](const std::deque<T> &q) { return !q.empty(); });
    T v = std::move(g->front());
    g->pop_front();
    not_full_.notify_one();
    return v;
  }

private:
  fearless::Mutex<std::deque<T>> items_;
  std::size_t cap_;
  fearless::Condvar not_full_, not_empty_;
};
int main() {
  Bounded<std::string> q(2);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      for (int i = 0; i < 10; ++i)
        q.push(std::to_string(i));
    });
    s.spawn([&] {
      std::size_t n = 0;
      for (int i = 0; i < 10; ++i)
        n += q.pop().size();
      std::cout << n;
    });
  });
}
