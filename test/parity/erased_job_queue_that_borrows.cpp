// a job that borrows a local is stored in a queue whose jobs run on threads
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Job = fearless::SendFn<void()>;

class Queue {
public:
  void add(Job job) { jobs_.push_back(std::move(job)); }
  void run_all() {
    for (auto &job : jobs_)
      std::thread(std::move(job)).detach();
    jobs_.clear();
  }

private:
  std::vector<Job> jobs_;
};

int main() {
  Queue queue;
  std::string name = "report";
  queue.add([&name] { std::cout << "print " << name << '\n'; });
  queue.run_all();
}
