// every element of the vector is moved into its own thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> lines{"a", "b"};
  std::vector<std::thread> workers;
  for (auto &line : lines)
    workers.emplace_back([line = std::move(line)] { std::puts(line.c_str()); });
  for (auto &w : workers)
    w.join();
}
