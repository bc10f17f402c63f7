// the field that went to a thread is read afterwards
#include <fearless/thread.h>
#include <iostream>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

struct Job {
  std::string name;
  std::vector<int> data;
};

int main() {
  Job job{"sum", {1, 2}};
  auto worker = fearless::spawn([data = std::move(job.data)] { return std::accumulate(data.begin(), data.end(), 0); });
  std::cout << job.name << ' ' << job.data.size() << '\n';
  worker.join();
}
