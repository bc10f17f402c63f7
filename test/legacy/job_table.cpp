// TSan: data race
// Jobs and their states. Helpers take the lock by reference to show that it is held.
#include <algorithm>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

class JobTable {
public:
  typedef std::unique_lock<std::mutex> Lock;

  int start(std::string name) {
    Lock lock(mutex_);
    const int id = allocate(lock);
    jobs_[id] = {std::move(name), 0};
    return id;
  }

  void finish(int id, int status) {
    Lock lock(mutex_);
    jobs_[id].status = status;
    lock.unlock();
    noteFinished(lock);
  }

  int finished() {
    Lock lock(mutex_);
    return finished_; // WITNESS
  }

private:
  struct Entry {
    std::string name;
    int status;
  };

  int allocate(Lock &) { return next_++; }
  void noteFinished(Lock &) {
    ++finished_; // DEFECT(guarded-by): finish() has unlocked the lock it hands over
  }

  std::mutex mutex_;
  std::unordered_map<int, Entry> jobs_;
  int next_ = 0;
  int finished_ = 0;
};

int main() {
  JobTable table;
  std::vector<std::thread> runners;
  for (int i = 0; i < 2; ++i)
    runners.emplace_back([&table] {
      for (int n = 0; n < 200; ++n)
        table.finish(table.start("compress"), 0);
    });
  int most = 0;
  for (int i = 0; i < 100; ++i)
    most = std::max(most, table.finished());
  for (auto &runner : runners)
    runner.join();
  return most > 400;
}
