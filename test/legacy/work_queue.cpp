// TSan: data race
// A queue of jobs between the acceptor and its workers.
#include <chrono>
#include <mutex>
#include <optional>
#include <queue>
#include <thread>

struct Job {
  int id;
  int cost;
};

class WorkQueue {
public:
  void push(Job job) {
    std::lock_guard<std::mutex>{mutex_}; // DEFECT(guarded-by): a temporary, gone at the semicolon
    jobs_.push(job);                     // DEFECT(guarded-by): so this runs unlocked
    pushed_ += 1;
  }

  std::optional<Job> pop() {
    std::lock_guard<std::mutex> guard{mutex_};
    if (jobs_.empty()) // WITNESS
      return std::nullopt;
    Job job = jobs_.front();
    jobs_.pop(); // WITNESS
    return job;
  }

  int pushed() {
    std::lock_guard<std::mutex> guard{mutex_};
    return pushed_;
  }

private:
  std::mutex mutex_;
  std::queue<Job> jobs_; // guarded by mutex_
  int pushed_ = 0;       // guarded by mutex_
};

int main() {
  WorkQueue queue;
  queue.push({0, 1}); // before anybody else is there
  std::thread worker([&queue] {
    for (int polls = 0; polls < 400; ++polls)
      if (auto job = queue.pop())
        std::this_thread::sleep_for(std::chrono::microseconds(job->cost));
  });
  for (int i = 1; i < 200; ++i)
    queue.push({i, i % 4});
  worker.join();
  return queue.pushed() != 200;
}
