// Worker moved into thread then queried.
#include <iostream>
#include <thread>
#include <utility>
#include <vector>
class Worker {
public:
  explicit Worker(std::vector<unsigned> j) : jobs(std::move(j)) {}
  void run() {
    while (!jobs.empty()) {
      done += jobs.back();
      jobs.pop_back();
    }
  }
  std::vector<unsigned> jobs;
  unsigned done = 0;
};
int main() {
  Worker w({1, 2});
  std::thread t(&Worker::run, std::move(w));
  t.join();
  std::cout << w.done + w.jobs.size();
}
