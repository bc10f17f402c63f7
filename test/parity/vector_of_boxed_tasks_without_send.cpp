// a queue of open trait objects moves to a worker
#include <future>
#include <memory>
#include <utility>
#include <vector>

class Task {
public:
  virtual ~Task() = default;
  virtual void run() = 0;
};

struct Queue {
  std::vector<std::unique_ptr<Task>> tasks;
};

std::future<void> drain(Queue queue) {
  return std::async(std::launch::async, [queue = std::move(queue)] {
    for (const auto &task : queue.tasks)
      task->run();
  });
}

int main() { drain(Queue{}).get(); }
