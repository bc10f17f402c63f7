// Producers and consumers with `std::sync::Condvar`: the classic bounded buffer, as in "Rust
// Atomics and Locks", chapter 1, "Condition Variables", with a bound. `wait_while(guard, |q|
// q.is_full())` is `wait(guard, pred)` here, whose predicate says when to go on.
#include <fearless/arc.h>
#include <fearless/condvar.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <deque>
#include <vector>

class BoundedBuffer {
public:
  static constexpr std::size_t capacity = 4;

  void put(int item) const {
    {
      auto items = items_.lock();
      not_full_.wait(items, [](const auto &queue) { return queue.size() < capacity; });
      items->push_back(item);
    }
    not_empty_.notify_one();
  }

  int take() const {
    auto items = items_.lock();
    not_empty_.wait(items, [](const auto &queue) { return !queue.empty(); });
    const int item = items->front();
    items->pop_front();
    not_full_.notify_one();
    return item;
  }

private:
  fearless::Mutex<std::deque<int>> items_;
  fearless::Condvar not_full_;
  fearless::Condvar not_empty_;
};

int main() {
  constexpr int per_thread = 250;
  const auto buffer = fearless::make_arc<BoundedBuffer>();

  std::vector<fearless::JoinHandle<void>> producers;
  for (int p = 0; p < 4; ++p)
    producers.push_back(fearless::spawn([buffer, p] {
      for (int i = 0; i < per_thread; ++i)
        buffer->put(p * per_thread + i);
    }));

  std::vector<fearless::JoinHandle<long>> consumers;
  for (int c = 0; c < 4; ++c)
    consumers.push_back(fearless::spawn([buffer] {
      long sum = 0;
      for (int i = 0; i < per_thread; ++i)
        sum += buffer->take();
      return sum;
    }));

  for (auto &producer : producers)
    producer.join();
  long sum = 0;
  for (auto &consumer : consumers)
    sum += consumer.join();
  std::printf("the consumers took 0 to 999, %ld in all\n", sum);
}

// Prints:
//   the consumers took 0 to 999, 499500 in all
