// hangs
// A spooler: submit() waits for room, and the statistics have their own lock.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

class Spooler {
public:
  Spooler() : printer_([this] { print(); }) {}
  ~Spooler() { printer_.join(); }

  void submit(int pages) {
    std::lock_guard<std::mutex> stats(stats_mutex_);
    submitted_ += pages;
    std::unique_lock<std::mutex> queue(queue_mutex_);
    room_.wait(queue, [this] { return queue_.size() < 2; }); // DEFECT(held-across-wait): two
    queue_.push_back(pages);
    filled_.notify_one();
  }

  int submitted() {
    std::lock_guard<std::mutex> stats(stats_mutex_);
    return submitted_;
  }

private:
  void print() {
    for (int job = 0; job < 6; ++job) {
      {
        std::lock_guard<std::mutex> stats(stats_mutex_); // WITNESS
        ++printed_;
      }
      std::unique_lock<std::mutex> queue(queue_mutex_);
      filled_.wait(queue, [this] { return !queue_.empty(); });
      queue_.pop_front();
      room_.notify_one();
      queue.unlock();
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }

  std::mutex queue_mutex_;
  std::condition_variable room_, filled_;
  std::deque<int> queue_;
  std::mutex stats_mutex_;
  int submitted_ = 0;
  int printed_ = 0;
  std::thread printer_;
};

int main() {
  Spooler spooler;
  for (int job = 0; job < 6; ++job)
    spooler.submit(job);
  return spooler.submitted() != 15;
}
