// a lambda called here moves the string into a thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

int main() {
  std::string name = "job";
  auto start = [&] { return std::thread([name = std::move(name)] { std::puts(name.c_str()); }); };
  std::thread worker = start();
  std::printf("%zu\n", name.size());
  worker.join();
}
