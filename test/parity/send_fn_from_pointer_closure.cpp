// a closure over a raw pointer is stored as a Send callable
#include <fearless/thread.h>

#include <cstdio>
#include <utility>
#include <vector>

class Jobs {
public:
  void add(fearless::SendFn<void()> job) { queue_.push_back(std::move(job)); }
  std::size_t size() const { return queue_.size(); }

private:
  std::vector<fearless::SendFn<void()>> queue_;
};

void enqueue(Jobs &jobs, int *counter) {
  jobs.add([counter] { ++*counter; });
}

int main() {
  Jobs jobs;
  int counter = 0;
  enqueue(jobs, &counter);
  std::printf("%zu\n", jobs.size());
}
