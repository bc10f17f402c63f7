// by reading: the tasks may still read the plan after its end
// Runs the parts of a query; the results are collected by the caller.
#include <cstddef>
#include <future>
#include <vector>

struct Plan {
  std::vector<int> tables;
  int limit = 10;
};

class Executor {
public:
  std::vector<std::future<long>> start(int query) {
    Plan plan;
    for (int t = 0; t < 3; ++t)
      plan.tables.push_back(query * 10 + t);
    std::vector<std::future<long>> parts;
    for (size_t p = 0; p < plan.tables.size(); ++p)
      parts.push_back(std::async(std::launch::async, [&plan, p] {
        return long(plan.tables[p]) * plan.limit; // DEFECT(borrow): the plan dies in start()
      }));
    return parts;
  }
};

int main() {
  Executor executor;
  auto parts = executor.start(4);
  parts.clear(); // waits for all
}
