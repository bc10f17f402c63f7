// an element is moved out of a vector and read there again
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> names{"ann", "bob"};
  std::thread worker([first = std::move(names[0])] { std::puts(first.c_str()); });
  std::puts(names[0].c_str());
  worker.join();
}
