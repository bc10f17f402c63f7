// a locked queue of callables without Send is shared with a worker
#include <fearless/fearless.h>

#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

struct Pool {
  fearless::Mutex<std::vector<std::function<void()>>> jobs;
};

int main() {
  auto pool = fearless::make_arc<Pool>();
  auto worker = fearless::spawn([copy = pool.clone()] {
    for (;;) {
      auto guard = copy->jobs.lock();
      if (guard->empty())
        return;
      auto job = std::move(guard->back());
      guard->pop_back();
      job();
    }
  });
  pool->jobs.lock()->push_back([] { std::puts("job"); });
  worker.join();
}
