// moved only if large, used in any case
#include <cstdio>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> data(2000, 1);
  std::optional<std::jthread> worker;
  if (data.size() > 1000)
    worker.emplace([data = std::move(data)] { std::printf("%zu\n", data.size()); });
  std::printf("%d\n", data[0]);
}
