// Map node extracted to thread.
#include <cstddef>
#include <future>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>
int main() {
  std::map<int, std::vector<std::string>> pending{{1, {"a"}}, {2, {}}};
  std::vector<std::future<std::pair<int, std::size_t>>> workers;
  for (int id : {1, 2, 3}) {
    if (auto node = pending.extract(id))
      workers.push_back(std::async(std::launch::async, [id, list = std::move(node.mapped())] {
        return std::pair(id, list.size());
      }));
  }
  pending[4] = {};
  for (auto &w : workers)
    std::cout << w.get().second;
  std::cout << pending.size();
}
