// the vector whose elements went away is read again
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> lines{"a", "b"};
  std::vector<std::jthread> workers;
  for (auto &line : lines)
    workers.emplace_back([line = std::move(line)] { std::puts(line.c_str()); });
  std::puts(lines[0].c_str());
}
