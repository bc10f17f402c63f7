// TSan: data race
// Quotes in two buffers: one is shown, the other is filled.
#include <array>
#include <thread>

class QuoteBoard {
public:
  // Called by one thread. Fills the buffer that nobody looks at, then shows it.
  void update(int price) {
    const int back = 1 - front_;
    buffers_[back].fill(price);
    front_ = back; // DEFECT(weak-sync): a plain index shows the new buffer
  }

  int read() {
    const auto &shown = buffers_[front_]; // WITNESS
    return shown[0] + shown[7];
  }

private:
  std::array<std::array<int, 8>, 2> buffers_{};
  int front_ = 0;
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
  return odd > 300;
}
