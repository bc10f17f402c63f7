// TSan: data race
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
    finished_ = true; // DEFECT(weak-sync): publishes sum_ through a plain flag
  }

  bool finished() const { return finished_; } // WITNESS
  int processed() const { return processed_; }
  long sum() const { return sum_; } // once finished() is true

private:
  std::atomic<int> processed_{0};
  long sum_ = 0;
  bool finished_ = false;
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
  background.join();
  return shown > 2000 || importer.sum() != 6000;
}
