// a string moved into a thread is printed afterwards
#include <cstdio>
#include <string>
#include <thread>

int main() {
  std::string line = "hello";
  std::thread worker([line = std::move(line)] { std::puts(line.c_str()); });
  std::printf("%zu\n", line.size());
  worker.join();
}
