// a queue of trait objects that promise Send moves to a worker
#include <fearless/send.h>

#include <future>
#include <memory>
#include <utility>
#include <vector>

class FEARLESS_SEND Task {
public:
  virtual ~Task() = default;
  virtual void run() = 0;
};

class Count : public Task {
public:
  void run() override { ++turns_; }

private:
  unsigned turns_ = 0;
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

int main() {
  Queue queue;
  queue.tasks.push_back(std::make_unique<Count>());
  drain(std::move(queue)).get();
}
