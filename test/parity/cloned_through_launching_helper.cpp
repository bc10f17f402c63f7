// the helper gets a clone, the original is used on
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

std::thread launch(std::string line) {
  return std::thread([line = std::move(line)] { std::puts(line.c_str()); });
}

int main() {
  std::string line = "hello";
  std::vector<std::thread> workers;
  workers.push_back(launch(line));
  workers.push_back(launch(line));
  std::printf("%zu\n", line.size());
  for (auto &w : workers)
    w.join();
}
