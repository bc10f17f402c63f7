// a helper takes the string by value and starts the thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

std::thread launch(std::string line) {
  return std::thread([line = std::move(line)] { std::puts(line.c_str()); });
}

int main() {
  std::string line = "hello";
  std::thread worker = launch(std::move(line));
  std::printf("%zu\n", line.size());
  worker.join();
}
