// the value is moved as an argument and used after
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

void process(std::vector<int> data) { std::printf("%zu\n", data.size()); }

int main() {
  std::vector<int> data{1, 2, 3};
  std::thread worker(process, std::move(data));
  std::printf("%d\n", data.empty());
  worker.join();
}
