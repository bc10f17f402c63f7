// a pool keeps its handles in a member vector and joins them later, the threads share an Arc
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <thread>
#include <vector>

class Pool {
public:
  void add(unsigned id) {
    workers_.emplace_back([done = done_, id] { done->lock()->push_back(id); });
  }
  std::size_t wait() {
    for (auto &worker : workers_)
      worker.join();
    workers_.clear();
    return done_->lock()->size();
  }

private:
  fearless::Arc<fearless::Mutex<std::vector<unsigned>>> done_ =
      fearless::make_arc<fearless::Mutex<std::vector<unsigned>>>();
  std::vector<std::thread> workers_;
};

int main() {
  Pool pool;
  pool.add(1);
  pool.add(2);
  std::cout << pool.wait() << '\n';
}
