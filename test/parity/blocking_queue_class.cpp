// a queue class with a condition hands items from producers to consumers until it is closed
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdio>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

template <class T> class Queue {
public:
  bool push(T item) const {
    {
      auto inner = inner_.lock();
      if (inner->closed)
        return false;
      inner->items.push_back(std::move(item));
    }
    ready_.notify_one();
    return true;
  }
  std::optional<T> pop() const {
    auto inner = inner_.lock();
    ready_.wait(inner, [](const Inner &i) { return !i.items.empty() || i.closed; });
    if (inner->items.empty())
      return std::nullopt;
    std::optional<T> item = std::move(inner->items.front());
    inner->items.pop_front();
    return item;
  }
  void close() const {
    inner_.lock()->closed = true;
    ready_.notify_all();
  }

private:
  struct Inner {
    std::deque<T> items;
    bool closed = false;
  };
  fearless::Mutex<Inner> inner_;
  fearless::Condvar ready_;
};

int main() {
  const Queue<std::string> queue;
  const auto lengths = fearless::scope([&](fearless::Scope &s) {
    std::vector<fearless::JoinHandle<std::size_t>> consumers;
    for (int i = 0; i < 2; ++i)
      consumers.push_back(s.spawn([&queue] {
        std::size_t sum = 0;
        while (const auto line = queue.pop())
          sum += line->size();
        return sum;
      }));
    for (std::size_t i = 0; i < 9; ++i)
      queue.push(std::string(i, 'z'));
    queue.close();
    std::size_t sum = 0;
    for (auto &c : consumers)
      sum += c.join();
    return sum;
  });
  std::printf("%zu %d\n", lengths, queue.push("late"));
}
