// Pool owned jobs.
#include <deque>
#include <fearless/fearless.h>
#include <optional>
#include <utility>
#include <vector>
using Job = fearless::SendFn<void()>;
struct State {
  std::deque<Job> jobs;
  bool closed = false;
};
struct Shared {
  fearless::Mutex<State> state;
  fearless::Condvar ready;
};
class Pool {
public:
  explicit Pool(int n) : shared_(fearless::make_arc<Shared>()) {
    for (int i = 0; i < n; ++i)
      workers_.push_back(fearless::spawn([shared = shared_] {
        for (;;) {
          std::optional<Job> job;
          {
            auto g = shared->state.lock();
            shared->ready.wait(g, [](State &s) { return !s.jobs.empty() || s.closed; });
            if (g->jobs.empty())
              return;
            job = std::move(g->jobs.front());
            g->jobs.pop_front();
          }
          (*job)();
        }
      }));
  }
  void submit(Job job) {
    shared_->state.lock()->jobs.push_back(std::move(job));
    shared_->ready.notify_one();
  }
  ~Pool() {
    shared_->state.lock()->closed = true;
    shared_->ready.notify_all();
    for (auto &w : workers_)
      w.join();
  }

private:
  fearless::Arc<Shared> shared_;
  std::vector<fearless::JoinHandle<void>> workers_;
};
int main() {
  Pool pool(3);
  auto total = fearless::make_arc<fearless::Atomic<int>>(0);
  for (int i = 0; i < 10; ++i)
    pool.submit([total, i] { total->fetch_add(i); });
}
