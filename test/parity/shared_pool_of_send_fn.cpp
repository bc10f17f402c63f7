// a locked queue of Send callables is shared with a worker
#include <fearless/fearless.h>

#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

using Job = fearless::SendFn<void()>;

class Pool {
public:
  void add(Job job) const { jobs_.lock()->push_back(std::move(job)); }
  std::optional<Job> take() const {
    auto jobs = jobs_.lock();
    if (jobs->empty())
      return std::nullopt;
    Job job = std::move(jobs->back());
    jobs->pop_back();
    return job;
  }

private:
  fearless::Mutex<std::vector<Job>> jobs_;
};

int main() {
  auto pool = fearless::make_arc<Pool>();
  pool->add([] { std::puts("job"); });
  auto worker = fearless::spawn([copy = pool.clone()] {
    while (auto job = copy->take())
      (*job)();
  });
  worker.join();
}
