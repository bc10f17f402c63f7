// the variable is given a new value and used
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

int main() {
  std::string path = "a.txt";
  std::thread first([path = std::move(path)] { std::puts(path.c_str()); });
  path = "b.txt";
  std::puts(path.c_str());
  first.join();
}
