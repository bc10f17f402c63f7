// a vector of Send callables moves to a worker
#include <fearless/thread.h>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

int main() {
  std::vector<fearless::SendFn<std::size_t()>> jobs;
  for (const char *text : {"ann", "robert"}) {
    std::string name = text;
    jobs.push_back([name = std::move(name)] { return name.size(); });
  }
  auto worker = fearless::spawn([jobs = std::move(jobs)]() mutable {
    std::size_t sum = 0;
    for (auto &job : jobs)
      sum += job();
    return sum;
  });
  std::printf("%zu\n", worker.join());
}
