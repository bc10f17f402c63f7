// the value is moved on the first turn and used on the next
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::string config = "debug";
  std::vector<std::thread> workers;
  for (int id = 0; id < 3; ++id)
    workers.emplace_back([id, config = std::move(config)] { std::printf("%d %s\n", id, config.c_str()); });
  for (auto &w : workers)
    w.join();
}
