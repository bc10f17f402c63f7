// TSan: silent
// Imports a file in the background and shows how far it is.
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

class Importer {
public:
  void run(const std::vector<int> &records) {
    for (int record : records) {
      sum_ += record;
      ++processed_;
    }
    finished_.store(true, std::memory_order_release);
  }

  bool finished() const { return finished_.load(std::memory_order_acquire); }
  int processed() const { return processed_; }
  long sum() const { return sum_; } // once finished() is true

private:
  std::atomic<int> processed_{0};
  long sum_ = 0;
  std::atomic<bool> finished_{false};
};

int main() {
  std::vector<int> records(2000, 3);
  Importer importer;
  std::thread background([&] { importer.run(records); });
  int shown = 0;
  for (int i = 0; i < 10000 && !importer.finished(); ++i) {
    shown = importer.processed();
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  const long early = importer.finished() ? importer.sum() : 0;
  background.join();
  return shown > 2000 || early > 6000 || importer.sum() != 6000;
}
