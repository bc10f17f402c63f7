// the thread gets a clone, the original stays
#include <cstdio>
#include <string>
#include <thread>

int main() {
  std::string line = "hello";
  std::thread worker([line] { std::puts(line.c_str()); });
  line += " world";
  std::puts(line.c_str());
  worker.join();
}
