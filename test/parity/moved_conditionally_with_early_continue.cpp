// the turn that moves the line continues at once
#include <cstddef>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::thread> workers;
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < 6; ++i) {
    std::string line(i, 'x');
    if (line.size() > 3) {
      workers.emplace_back([line = std::move(line)] { std::puts(line.c_str()); });
      continue;
    }
    kept.push_back(std::move(line));
  }
  std::printf("%zu\n", kept.size());
  for (auto &w : workers)
    w.join();
}
