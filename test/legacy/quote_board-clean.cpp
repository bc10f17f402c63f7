// TSan: silent
// Quotes in two buffers: one is shown, the other is filled.
#include <array>
#include <atomic>
#include <thread>

class QuoteBoard {
public:
  // Called by one thread. Fills the buffer that nobody looks at, then shows it.
  void update(int price) {
    const int back = 1 - front_;
    if (readers_[back] != 0)
      return; // the next update will do
    buffers_[back].fill(price);
    front_ = back;
  }

  int read() {
    for (;;) {
      const int at = front_;
      ++readers_[at];
      if (at == front_) { // still shown: the writer leaves it alone until we are through
        const int sum = buffers_[at][0] + buffers_[at][7];
        --readers_[at];
        return sum;
      }
      --readers_[at];
    }
  }

private:
  std::array<std::array<int, 8>, 2> buffers_{};
  std::atomic<int> front_{0};
  std::array<std::atomic<int>, 2> readers_{};
};

int main() {
  QuoteBoard board;
  std::thread feed([&board] {
    for (int price = 1; price <= 300; ++price) {
      board.update(price);
      std::this_thread::yield();
    }
  });
  int odd = 0;
  for (int i = 0; i < 300; ++i) {
    odd += board.read() % 2;
    std::this_thread::yield();
  }
  feed.join();
  return odd != 0;
}
