// A thread pool. What the workers share is one object behind an Arc: the queue inside its mutex,
// and a semaphore that counts the tasks. A task is a SendFn, so it holds nothing that is bound to
// the thread that submits it. The end is a message like any other: an empty task for each worker.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <deque>
#include <optional>
#include <semaphore>
#include <utility>
#include <vector>

class Pool {
public:
  using Task = fearless::SendFn<void()>;

  explicit Pool(int workers) {
    for (int i = 0; i < workers; ++i)
      workers_.push_back(fearless::spawn([queue = queue_] {
        while (auto task = queue->pop())
          (*task)();
      }));
  }

  Pool(const Pool &) = delete;
  Pool &operator=(const Pool &) = delete;

  /// Runs what was submitted, then ends: the handles wait for the workers.
  ~Pool() {
    for (std::size_t i = 0; i < workers_.size(); ++i)
      queue_->push(std::nullopt);
  }

  void submit(Task task) { queue_->push(std::move(task)); }

private:
  class Queue {
  public:
    void push(std::optional<Task> task) const {
      tasks_.lock()->push_back(std::move(task));
      waiting_.release();
    }

    std::optional<Task> pop() const {
      waiting_.acquire();
      auto tasks = tasks_.lock();
      auto task = std::move(tasks->front());
      tasks->pop_front();
      return task;
    }

  private:
    fearless::Mutex<std::deque<std::optional<Task>>> tasks_;
    mutable std::counting_semaphore<> waiting_{0};
  };

  fearless::Arc<Queue> queue_ = fearless::make_arc<Queue>();
  std::vector<fearless::JoinHandle<void>> workers_;
};

int main() {
  const auto done = fearless::make_arc<fearless::Mutex<int>>(0);
  {
    Pool pool(4);
    for (int i = 1; i <= 100; ++i)
      pool.submit([done, i] { *done->lock() += i; });
  }
  std::printf("the tasks added up %d\n", *done->lock());
}
