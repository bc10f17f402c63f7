// Moving a vector into a thread: the vector belongs to the thread from then on, yet the parent goes
// on to use it. It compiles, and prints 0.
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> lines = {"one", "two", "three"};
  std::thread writer([lines = std::move(lines)] {
    for (const std::string &line : lines)
      std::printf("%s\n", line.c_str());
  });
  writer.join();
  std::printf("%zu lines written\n", lines.size()); // moved from
}
