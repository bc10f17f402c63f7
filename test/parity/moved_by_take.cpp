// mem::take hands over the contents and leaves an empty vector
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> pending{1, 2, 3};
  std::thread saver([batch = std::exchange(pending, {})] { std::printf("%zu\n", batch.size()); });
  pending.push_back(4);
  std::printf("%zu\n", pending.size());
  saver.join();
}
