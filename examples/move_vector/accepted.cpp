// Moving a vector into a thread: what the parent still needs it takes before the move, or gets back
// from the thread. A moved-from variable may be given a new value.
#include <fearless/thread.h>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> lines = {"one", "two", "three"};
  const std::size_t count = lines.size();
  auto writer = fearless::spawn([lines = std::move(lines)]() mutable {
    for (const std::string &line : lines)
      std::printf("%s\n", line.c_str());
    return std::move(lines); // the vector goes home
  });
  lines = writer.join();
  std::printf("%zu lines written, %zu returned\n", count, lines.size());
}
