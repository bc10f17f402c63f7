// TSan: silent
// Tasks with dependencies; whoever finishes one looks for the next.
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

class TaskGraph {
public:
  void add(int task, std::set<int> needs) {
    std::unique_lock<std::mutex> lock(mu);
    needed[task] = std::move(needs);
  }

  std::vector<int> finish(int task);
  bool done() {
    std::unique_lock<std::mutex> lock(mu);
    return needed.empty();
  }

private:
  void release(int task, std::vector<int> &ready);
  void report();

  std::mutex mu;
  std::map<int, std::set<int>> needed; // mu
  int reports = 0;                     // mu
};

std::vector<int> TaskGraph::finish(int task) {
  std::vector<int> ready;
  std::unique_lock<std::mutex> lock(mu);
  needed.erase(task);
  release(task, ready);
  return ready;
}

// With mu held.
void TaskGraph::release(int task, std::vector<int> &ready) {
  for (auto &entry : needed)
    if (entry.second.erase(task) && entry.second.empty())
      ready.push_back(entry.first);
  report();
}

// With mu held.
void TaskGraph::report() {
  if (needed.empty())
    ++reports;
}

int main() {
  TaskGraph graph;
  graph.add(1, {});
  graph.add(2, {1});
  std::vector<int> next;
  std::thread worker([&] { next = graph.finish(1); });
  worker.join();
  return next.size() != 1 || graph.done();
}
